import { codeOf, type Library, openLibrary } from "./library";

let library: Library;
beforeEach(() => {
  library = openLibrary();
});
afterEach(() => {
  library.engine.dispose();
});

/** The code with which a batch fails. */
const failure = (work: (context: Excel.RequestContext) => void) =>
  codeOf(
    library.run(async (context) => {
      work(context);
      await context.sync();
    }),
  );

test("a sheet that is not there is ItemNotFound, or a null object for those who ask for one", async () => {
  expect(await failure(({ workbook }) => workbook.worksheets.getItem("29C.10").load("name"))).toBe("ItemNotFound");
  const isNull = await library.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("29C.10");
    const range = sheet.getRange("A1");
    range.load("values");
    sheet.load("name");
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(isNull).toEqual([true, true]);
});

test("what is done with a null object is passed over", async () => {
  expect(await failure(({ workbook }) => workbook.worksheets.getItemOrNullObject("29C.10").delete())).toBe("");
  const set = ({ workbook }: Excel.RequestContext) => {
    workbook.worksheets.getItemOrNullObject("29C.10").getRange("A1").values = [[1]];
  };
  expect(await failure(set)).toBe("");
});

test.each(["Sheet1", "SHEET1"])("a second sheet cannot be called %s", async (name) => {
  expect(await failure(({ workbook }) => workbook.worksheets.add(name))).toBe("ItemAlreadyExists");
});

test.each(["", "a".repeat(32), "a/b", "a[1]", "what?", "'quoted'", "History"])(
  "a sheet cannot be called %j",
  async (name) => {
    expect(await failure(({ workbook }) => workbook.worksheets.add(name))).toBe("InvalidArgument");
  },
);

test("the last visible sheet stays", async () => {
  expect(await failure(({ workbook }) => workbook.worksheets.getItem("Sheet1").delete())).toBe("InvalidOperation");
});

test.each(["A0", "nowhere", "A1:B2:C3", "XFE1", "A1048577"])("%s names no cells", async (address) => {
  expect(await failure(({ workbook }) => workbook.worksheets.getItem("Sheet1").getRange(address).load("address"))).toBe(
    "InvalidArgument",
  );
});

test("a range cannot be pushed off the sheet", async () => {
  expect(
    await failure(({ workbook }) =>
      workbook.worksheets.getItem("Sheet1").getRange("A1").getOffsetRange(-1, 0).load("address"),
    ),
  ).toBe("InvalidArgument");
});

test("a property that was not loaded cannot be read", async () => {
  expect(
    await codeOf(
      library.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        range.load("values");
        return range.values;
      }),
    ),
  ).toBe("PropertyNotLoaded");
});

test("what is not implemented says ApiNotFound with its name", async () => {
  const message = await library
    .run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").flashFill();
      await context.sync();
    })
    .then(
      () => "",
      (error: OfficeExtension.Error) => `${error.code} ${error.message}`,
    );
  expect(message).toMatch(/^ApiNotFound .*Range\.flashFill/);
  expect(await failure(({ workbook }) => workbook.load("nosuch" as "name"))).toBe("ApiNotFound");
});

test("a failing action stops the batch where it stands: what went before is done", async () => {
  const error = await library
    .run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["done"]];
      sheet.getRange("A2").values = [[1, 2]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    })
    .catch((failed: OfficeExtension.Error) => failed);
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  expect(library.engine.cells.values("sheet1", { row: 0, column: 0, rows: 3, columns: 1 })).toEqual([
    ["done"],
    [""],
    [""],
  ]);
});

test("a locked cell of a protected sheet refuses, an unlocked one does not", async () => {
  await library.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowInsertRows: false });
    await context.sync();
  });
  expect(
    await failure(({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    }),
  ).toBe("AccessDenied");
  expect(
    await failure(({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("B1").values = [[1]];
    }),
  ).toBe("");
  expect(
    await failure(({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1:B1").format.fill.color = "red";
    }),
  ).toBe("AccessDenied");
  expect(
    await failure(({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").protection.unprotect();
      workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    }),
  ).toBe("");
});

test("a request over 5 MB is refused whole", async () => {
  const long = "x".repeat(30_000);
  expect(
    await failure(({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1:A200").values = Array.from({ length: 200 }, () => [long]);
    }),
  ).toBe("RequestPayloadSizeLimitExceeded");
  expect(library.engine.cells.value("sheet1", 0, 0)).toBe("");
});

test("an answer over 5 MB is refused", async () => {
  const long = "x".repeat(30_000);
  library.engine.cells.write("sheet1", { row: 0, column: 0, rows: 200, columns: 1 }, () => long);
  expect(
    await failure(({ workbook }) => workbook.worksheets.getItem("Sheet1").getRange("A1:A200").load("values")),
  ).toBe("ResponsePayloadSizeLimitExceeded");
});

test("words that Excel does not know are invalid", async () => {
  expect(
    await failure(({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1").format.horizontalAlignment = "Middle" as "Left";
    }),
  ).toBe("InvalidArgument");
  expect(
    await failure(({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").getRange("A1").format.font.color = "no colour";
    }),
  ).toBe("InvalidArgument");
});
