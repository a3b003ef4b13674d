import { describeFinding, findingSentence } from "../../../src/models/findings/describeFinding";
import { finding, placeOf, shorten, wholeFile } from "../../../src/models/findings/place";
import * as en from "../../../src/models/findings/sentences.en";
import * as zh from "../../../src/models/findings/sentences.zh";

const blanks = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
const document = { money: [{ measure: "other", fund: "RB", component: "SP1", value: "x" }], "a/b": 1 };

describe("the words of findings", () => {
  it("have the same blanks to fill in both languages", () => {
    for (const code of Object.keys(en.sentences) as en.FindingCode[])
      expect([code, blanks(zh.sentences[code])]).toEqual([code, blanks(en.sentences[code])]);
  });

  it("lead to the place and say what to do", () => {
    const found = finding("textForNumber", placeOf(document, ["money", 0, "value"]), { found: "“x”" });
    expect(found.place.pointer).toBe("/money/0/value");
    expect(describeFinding(found, "en").place).toBe("money › no. 1 (other RB SP1) › value");
    expect(findingSentence(found, "zh-CN")).toBe(
      "财政资源 › 第 1 项 (other RB SP1) › 值：此处应为数字，却是文本“x”。请写数字，不带引号、空格或括号；未知时写 null。",
    );
  });

  it("are English for readers of any other language", () => {
    expect(findingSentence(finding("fileEmpty", wholeFile), "fr")).toBe(
      "file: The file is empty. Choose a model file (.json).",
    );
  });

  it("escape names in pointers as RFC 6901 says", () => {
    expect(placeOf(document, ["a/b"]).pointer).toBe("/a~1b");
  });

  it("never repeat a long or invisible text as it is", () => {
    expect(shorten("a\u202E\nb")).toBe("a\uFFFD\uFFFDb");
    expect(Array.from(shorten("员".repeat(1000)))).toHaveLength(60);
  });
});
