import { shapeArguments } from "../../../src/workbench/functions/arguments";
import { readDefinitions } from "../../../src/workbench/functions/definition";

const [one, options, spread, table, many] = readDefinitions(
  JSON.stringify({
    functions: [
      { id: "ONE", parameters: [{ name: "value", type: "number" }] },
      {
        id: "OPTIONS",
        parameters: [
          { name: "value", type: "any" },
          { name: "kind", type: "string", optional: true },
        ],
      },
      {
        id: "SPREAD",
        parameters: [
          { name: "base", type: "any" },
          { name: "estimate", type: "any" },
        ],
      },
      {
        id: "TABLE",
        parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }],
        options: { allowErrorForDataTypeAny: true },
      },
      {
        id: "MANY",
        parameters: [
          { name: "total", type: "any" },
          { name: "parts", type: "any", dimensionality: "matrix", repeating: true },
        ],
      },
    ],
  }),
);

const single = (values: readonly unknown[]): object => ({ rows: 1, columns: 1, each: [values] });

describe("arguments of a custom function", () => {
  test("a number reaches a number parameter, and so does text that reads as one", () => {
    expect(shapeArguments(one!, [75.7])).toEqual(single([75.7]));
    expect(shapeArguments(one!, ["75.7"])).toEqual(single([75.7]));
    expect(shapeArguments(one!, [true])).toEqual(single([1]));
  });

  test("text that is no number gives #VALUE! without a call", () => {
    expect(shapeArguments(one!, ["—"])).toEqual({ rows: 1, columns: 1, each: [{ error: "#VALUE!" }] });
  });

  test("a blank is 0 for numbers and for any, and no text for text", () => {
    expect(shapeArguments(one!, [null])).toEqual(single([0]));
    expect(shapeArguments(options!, [null, null])).toEqual(single([0, ""]));
  });

  test("any type passes as it stands in the cell", () => {
    expect(shapeArguments(spread!, ["(635.2)", false])).toEqual(single(["(635.2)", false]));
  });

  test("a left-out optional argument is null, between others or at the end", () => {
    expect(shapeArguments(options!, [1])).toEqual(single([1, null]));
    expect(shapeArguments(options!, [1, undefined])).toEqual(single([1, null]));
  });

  test("too few and too many arguments give #VALUE!, with words about which", () => {
    expect(shapeArguments(spread!, [1])).toEqual({
      error: "#VALUE!",
      message: `SPREAD needs the argument "estimate".`,
    });
    expect(shapeArguments(spread!, [])).toEqual({
      error: "#VALUE!",
      message: `SPREAD needs the arguments "base", "estimate".`,
    });
    expect(shapeArguments(spread!, [1, 2, 3])).toEqual({
      error: "#VALUE!",
      message: "SPREAD takes no more than 2 arguments (base, estimate), but 3 are given.",
    });
  });

  test("a range of one cell arrives at a scalar as that cell", () => {
    expect(shapeArguments(one!, [[[4]]])).toEqual(single([4]));
  });

  test("scalars that meet ranges are called once per cell, a single value serving all", () => {
    expect(shapeArguments(spread!, [[[1], [2]], 10])).toEqual({
      rows: 2,
      columns: 1,
      each: [
        [1, 10],
        [2, 10],
      ],
    });
    expect(shapeArguments(spread!, [[[1], [2]], [[5, 6]]])).toEqual({
      rows: 2,
      columns: 2,
      each: [
        [1, 5],
        [1, 6],
        [2, 5],
        [2, 6],
      ],
    });
    expect(
      shapeArguments(spread!, [
        [[1], [2]],
        [[5], [6], [7]],
      ]),
    ).toMatchObject({ each: [[1, 5], [2, 6], { error: "#N/A" }] });
  });

  test("a matrix parameter always gets rows of cells", () => {
    expect(shapeArguments(table!, [7])).toEqual(single([[[7]]]));
    expect(shapeArguments(table!, [[["P-5", null]]])).toEqual(single([[["P-5", 0]]]));
  });

  test("an error argument is the result, unless the function takes errors", () => {
    expect(shapeArguments(spread!, [{ error: "#N/A" }, 1])).toMatchObject({ each: [{ error: "#N/A" }] });
    expect(shapeArguments(table!, [[[{ error: "#N/A" }]]])).toEqual(
      single([[[{ type: "CustomFunctionError", code: "#N/A" }]]]),
    );
  });

  test("a repeating parameter gathers all arguments that remain", () => {
    expect(shapeArguments(many!, [9, 1, [[2, 3]]])).toEqual(single([9, [[[1]], [[2, 3]]]]));
    expect(shapeArguments(many!, [9])).toEqual(single([9, []]));
  });
});
