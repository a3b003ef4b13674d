import { errorArguments, noticeArguments } from "../../src/actions/context/codes";
import { steps } from "../../src/actions/context/Progress";
import { places } from "../../src/locales/format";
import type { MessageKey } from "../../src/locales/en/locale";
import { locales } from "../../src/locales/locales";

const words = locales.map(({ tag, messages }) => ({ tag, messages: messages as Readonly<Record<string, string>> }));

describe.each(words)("the words of the interface in $tag", ({ messages }) => {
  test.each(Object.entries(errorArguments))("say what error %s did, with no place that nobody fills", (code, names) => {
    const message = messages[`error.${code}`];
    expect(message).toBeDefined();
    expect(names).toEqual(expect.arrayContaining([...places(message ?? "")]));
  });

  test.each(Object.entries(noticeArguments))("tell notice %s, with no place that nobody fills", (code, names) => {
    const message = messages[`notice.${code}`];
    expect(message).toBeDefined();
    expect(names).toEqual(expect.arrayContaining([...places(message ?? "")]));
  });

  test.each(steps)("name the step %s", (step) => {
    expect(messages[`step.${step}`]).toBeTruthy();
  });

  test("have the places of the English words, no more and no fewer", () => {
    const english = words[0]!.messages;
    const differing = (Object.keys(english) as MessageKey[]).filter(
      (key) =>
        places(messages[key] ?? "")
          .toSorted()
          .join() !==
        places(english[key] ?? "")
          .toSorted()
          .join(),
    );
    expect(differing).toEqual([]);
  });
});

test("no Chinese message was left in English, save names", () => {
  const [english, chinese] = words;
  const same = Object.keys(english!.messages).filter((key) => english!.messages[key] === chinese!.messages[key]);
  expect(same).toEqual(["product"]);
});
