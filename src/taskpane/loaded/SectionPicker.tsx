import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/ResponsiveMode";
import type { ModelSummary } from "../session/Desk";
import { usePaneState, useSession } from "../pane/session";
import { useWords } from "../pane/words";

/** Which of several sections in the workbook everything below is about. */
export function SectionPicker() {
  const session = useSession();
  const { sections, loaded, models, work } = usePaneState();
  const { say } = useWords();
  if (sections.length < 2) return null;
  return (
    <Dropdown
      label={say("loaded.section")}
      disabled={work !== null}
      options={sections.map(({ model }) => ({ key: model, text: nameOf(model, models) }))}
      selectedKey={loaded?.model ?? null}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => option !== undefined && session.chooseSection(String(option.key))}
    />
  );
}

/** By its number and year, and its identity where another one has the same. */
function nameOf(id: string, models: readonly ModelSummary[]): string {
  const model = models.find((each) => each.id === id);
  if (model === undefined) return id;
  const isOnly = models.every((each) => each === model || each.section !== model.section || each.year !== model.year);
  return isOnly ? `${model.section} · ${model.year}` : `${model.section} · ${model.year} · ${id}`;
}
