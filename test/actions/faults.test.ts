import { aWorkbook, type ABook } from "./aWorkbook";
import { appropriate, corrected, dropPostChanges } from "./corrected";
import { type } from "./theBook";
import { theWholeBook } from "./theWholeBook";

/** What Excel answers where it can do nothing only for the moment. */
const passing = ["InvalidOperationInCellEditMode", "InactiveWorkbook", "RequestAborted"];
/** What else it may answer instead of doing what it was asked for. */
const refusals = [
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "AccessDenied",
  "FilteredRangeConflict",
  "MergedRangeConflict",
  "InsertDeleteConflict",
  "ItemNotFound",
  "ItemAlreadyExists",
  "InvalidArgument",
  "InvalidReference",
  "MemoryLimitReached",
  "ApiNotFound",
  "GeneralException",
];
/** What it answers where it cannot take a change back: that is written all the same. */
const codes = [...refusals, ...passing, "UndoNotSupported"];

/** At how many of its actions a request is cut off; many more try every one. */
const CUTS = Number(process.env["CUTS"] ?? 2);
/** Something that is no longer there is looked for again. */
const lookedForAgain = ["ItemNotFound", "InvalidReference"];

const tables = ["29C.6", "29C.10", "Annex II"];
const fewer = corrected((model) => {
  dropPostChanges(model, (index) => index < 2 || index === 9);
  appropriate(model, 5700);
});
const other = corrected((model) => {
  dropPostChanges(model, (index) => index > 2 && index < 6);
  appropriate(model, 5800);
});

/** An action, the workbook in which it is carried out, and which of its requests writes. */
interface Case {
  readonly prepare: (book: ABook) => Promise<unknown>;
  readonly act: (book: ABook) => Promise<unknown>;
  readonly writes: number;
  /** How many requests come after that one, for what may fail without the action failing. */
  readonly follows?: number;
  /** What leads back already is led on when it is cut off: it succeeds all the same. */
  readonly isLedOn?: boolean;
}

/**
 * Someone has worked in the sheets: typed over an input, inserted a row with words, coloured a cell, made rows higher
 * and hidden.
 */
async function worked(book: ABook): Promise<void> {
  await type(book, "29C.10", "C8", 5000);
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("29C.10");
    sheet.getRange("8:8").insert("Down");
    sheet.getRange("A8:C8").formulas = [["of which temporary", "", "=C7/2"]];
    sheet.getRange("C8").format.fill.color = "#FF0000";
    sheet.getRange("A12").format.rowHeight = 41;
    const annex = context.workbook.worksheets.getItem("Annex II");
    annex.getRange("B7:C9").format.fill.color = "#00FF00";
    annex.getRange("A8").format.rowHeight = 33;
    await context.sync();
  });
}

const loaded = (model: object) => async (book: ABook) => {
  await book.actions.load({ ...model, language: "en", formulas: "native", tables });
  await worked(book);
};

const cases: Readonly<Record<string, Case>> = {
  "a first load": {
    prepare: async () => undefined,
    act: ({ actions }) => actions.load({ model: "29c-2020", language: "en", tables }),
    writes: 2,
  },
  "a refresh in which lines come and go": {
    prepare: loaded(fewer),
    act: ({ actions }) => actions.refresh({ ...other, resolve: "model" }),
    writes: 3,
  },
  "taking such a refresh back": {
    prepare: async (book) => {
      await loaded(fewer)(book);
      await book.actions.refresh({ ...other, resolve: "model" });
    },
    act: ({ actions }) => actions.undo(),
    writes: 2,
    isLedOn: true,
  },
  "a conversion": {
    prepare: loaded(fewer),
    act: ({ actions }) => actions.convert({ formulas: "functions" }),
    writes: 2,
  },
  "another language": {
    prepare: loaded(fewer),
    act: ({ actions }) => actions.load({ ...fewer, language: "zh", formulas: "native", tables }),
    writes: 3,
    // Sheets are renamed once their tables stand.
    follows: 2,
  },
};

// Each start of the add-in names its steps anew: here all of them have one name, so that workbooks can be compared.
beforeAll(() => {
  jest.spyOn(crypto, "randomUUID").mockReturnValue("5e551011-0000-4000-8000-000000000000");
});
afterAll(() => {
  jest.restoreAllMocks();
});

async function inABook<T>(use: (book: ABook) => Promise<T>): Promise<T> {
  const book = await aWorkbook();
  try {
    return await use(book);
  } finally {
    await book.dispose();
  }
}

interface Wanted {
  /** The workbook after the action when nothing goes wrong. */
  readonly after: unknown;
  /** How many actions each of its requests asks for. */
  readonly actions: readonly number[];
}

const wanted = ({ prepare, act }: Case): Promise<Wanted> =>
  inABook(async (book) => {
    await prepare(book);
    const actions = await countActions(book, () => act(book));
    await book.engine.settled();
    return { after: await theWholeBook(book), actions };
  });

/** What the library adds by itself is not counted, as the fault does not count it. */
const isAsked = ({ ActionType, Name }: { readonly ActionType: number; readonly Name: string }): boolean =>
  ActionType !== 1 && ActionType !== 5 && Name !== "_KeepReference";

async function countActions(
  { bridge: { native, stats } }: ABook,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  const counts: number[] = [];
  const send = native.sendMessageToHost;
  native.sendMessageToHost = (text) => {
    const before = stats.requests;
    send(text);
    const { body } = JSON.parse(text).message;
    if (stats.requests > before)
      counts.push((typeof body === "string" ? JSON.parse(body) : body).Actions.filter(isAsked).length);
  };
  await work();
  native.sendMessageToHost = send;
  return counts;
}

/** Fails with what differs from the end at which the workbook is to be. */
async function expectEnd(
  book: ABook,
  { before, after }: { readonly before: unknown; readonly after: unknown },
  isDone: boolean,
): Promise<void> {
  await book.engine.settled();
  const is = await theWholeBook(book);
  const should = isDone ? after : before;
  if (JSON.stringify(is) !== JSON.stringify(should)) expect(is).toEqual(should);
}

/** Each case gets codes of its own, and all of them get all codes. */
const all = Object.entries(cases).map(([name, given], index): [string, Case, readonly string[], readonly string[]] => {
  const share = refusals.filter((_, at) => at % Object.keys(cases).length === index);
  return [name, given, share, passing.map((_, at) => passing[(at + index) % passing.length]!)];
});

describe.each(all)("%s", (_, given, some, [looking, writing]) => {
  test("is done whole or not at all wherever its writing is cut off, and succeeds at the next try", async () => {
    const { after, actions } = await wanted(given);
    const last = actions[given.writes - 1]!;
    const stride = Math.max(1, Math.floor((last - 1) / CUTS));
    let cut = 1;
    const tryOn = (book: ABook) =>
      given.act(book).then(
        () => true,
        () => false,
      );
    while (cut <= last)
      await inABook(async (book) => {
        await given.prepare(book);
        await book.engine.settled();
        const before = await theWholeBook(book);
        // As long as the workbook is led back, the same one serves for the next cut.
        let isDone = false;
        for (; !isDone && cut <= last; cut += stride) {
          book.bridge.fault({ request: given.writes, action: cut, code: codes[cut % codes.length]! });
          isDone = await tryOn(book);
          await expectEnd(book, { before, after }, isDone);
        }
        if (!isDone) expect(await tryOn(book)).toBe(true);
      });
  });

  test("leaves everything as it was with any code at any request, and succeeds at the next try", async () => {
    const { after, actions } = await wanted(given);
    expect(actions).toHaveLength(given.writes + (given.follows ?? 0));
    await inABook(async (book) => {
      await given.prepare(book);
      await book.engine.settled();
      const before = await theWholeBook(book);
      for (const [index, code] of some.entries()) {
        const isLooking = given.isLedOn === true || lookedForAgain.includes(code) !== (index % 2 === 0);
        if (isLooking && lookedForAgain.includes(code)) continue;
        book.bridge.fault({ request: isLooking ? 1 : given.writes, code });
        await expect(given.act(book)).rejects.toMatchObject({ code });
      }
      await expectEnd(book, { before, after }, false);
      await given.act(book);
      await expectEnd(book, { before, after }, true);
    });
  });

  test("is done all the same, once, where Excel could do nothing for a moment", async () => {
    const { after, actions } = await wanted(given);
    await inABook(async (book) => {
      await given.prepare(book);
      await book.engine.settled();
      book.bridge.fault({ request: 1, code: looking! });
      // Refused at first, it begins anew.
      book.bridge.fault({
        request: 1 + given.writes,
        code: writing!,
        action: Math.ceil(actions[given.writes - 1]! / 3),
      });
      await given.act(book);
      await expectEnd(book, { before: null, after }, true);
    });
  });
});

test("sheets are renamed at the next try where Excel refused it", async () => {
  const given = cases["another language"]!;
  const { after } = await wanted(given);
  for (const request of [given.writes + 1, given.writes + 2])
    await inABook(async (book) => {
      await given.prepare(book);
      book.bridge.fault({ request, code: "GeneralException" });
      await given.act(book);
      await expectEnd(book, { before: null, after }, true);
    });
});
