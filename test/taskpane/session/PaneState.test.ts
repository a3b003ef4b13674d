import { sectionsOf, shownSection, withSection } from "../../../src/taskpane/session/PaneState";
import { legal, noon, aSession } from "./aDesk";

const ofIct = { model: "29c-2020", language: "en", formulas: "native", sheets: ["29C.4"], when: null } as const;
const ofLegal = { ...ofIct, model: legal.id, sheets: ["8.4"] };

test("a section that was written stands in its place, a new one last", () => {
  expect(withSection([ofIct], ofLegal)).toEqual([ofIct, ofLegal]);
  expect(withSection([ofIct, ofLegal], { ...ofIct, language: "zh" })).toEqual([{ ...ofIct, language: "zh" }, ofLegal]);
});

test("after an undo it is still known when sections were written, and the same one is shown if it is there", () => {
  const sections = sectionsOf([ofLegal, ofIct], [{ ...ofIct, when: noon }]);
  expect(sections).toEqual([{ ...ofIct, when: noon }, ofLegal]);
  expect(shownSection(sections, ofIct)?.model).toBe(ofIct.model);
  expect(shownSection(sections, null)?.model).toBe(ofLegal.model);
  expect(shownSection([], ofIct)).toBeNull();
});

test("refresh, conversion and scenarios are about the section that was chosen", async () => {
  const { session, desk, store } = await aSession();
  await session.load();
  store.update({ sections: [{ ...store.getState().loaded!, model: "29c-2020" }, ofLegal] });
  session.chooseSection(legal.id);
  expect(store.getState()).toMatchObject({ loaded: ofLegal, outcome: null });
  await session.refresh();
  expect(desk.previewed.at(-1)).toMatchObject({ standing: legal.id });
  const asked = jest.spyOn(desk.shelf, "scenario");
  await session.scenarios.outline();
  expect(asked).toHaveBeenCalledWith({ action: "list", model: store.getState().loaded?.model });
});
