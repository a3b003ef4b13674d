import type { FigureEntry, FrontMatter, Heading, Naming, Numbering, Reference } from "../../budget/document";
import type {
  FileFigure,
  FileFrontMatter,
  FileHeading,
  FileNaming,
  FileNumbering,
  FileReference,
} from "./documentFile";

export function toFrontMatter({
  title,
  session,
  agenda,
  part,
  section,
  subsection = null,
  programme,
  notes = [],
}: FileFrontMatter): FrontMatter {
  return {
    title,
    session,
    agenda,
    part,
    section,
    subsection,
    programme,
    notes: notes.map(({ mark = null, text }) => ({ mark, text })),
  };
}

export function toFigureEntry({
  id,
  family,
  component = null,
  caption,
  printed,
  unit = null,
  notes = [],
  abbreviations = [],
  paragraph,
}: FileFigure): FigureEntry {
  return {
    id,
    family,
    component,
    caption,
    printed: { caption: printed.caption, component: printed.component ?? null },
    unit,
    notes,
    abbreviations,
    paragraph,
  };
}

export const toHeading = ({ id, label, component = null }: FileHeading): Heading => ({ id, label, component });

export function toReference({ id, where, target, text, topic, component = null }: FileReference): Reference {
  return { id, where, target, text, topic, component };
}

export function toNumbering({ id, kind, numerals, within = null, prefix, printed }: FileNumbering): Numbering {
  return { id, kind, numerals, within, prefix: prefix ?? "", printed };
}

export function toNaming({
  id,
  where,
  component = null,
  former = null,
  dutyStation = null,
  topic = null,
  cell = null,
  role = null,
  number = null,
  text = null,
}: FileNaming): Naming {
  return { id, where, component, former, dutyStation, topic, cell, role, number, text };
}
