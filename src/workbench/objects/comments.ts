import type { CommentState } from "../engine/stateModel";
import { contains } from "../engine/area";
import { flag, isRecord, text, whole, cellsOf } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, HostObject } from "./model";

const AUTHOR = "Workbench";

interface Found {
  readonly sheet: string;
  readonly comment: CommentState;
}

/** Comments of a sheet, or of all sheets for null. */
const all = (scope: string | null, host: HostContext): Found[] =>
  (scope === null ? host.engine.sheets.ids() : [scope]).flatMap((sheet) =>
    host.engine.state.sheet(sheet).comments.map((comment) => ({ sheet, comment })),
  );

const find = (id: string, host: HostContext): Found =>
  all(null, host).find(({ comment }) => comment.id === id) ?? host.refuse("ItemNotFound", "The comment is gone.");

function change(id: string, host: HostContext, changed: (comment: CommentState) => CommentState | null): void {
  const { sheet } = find(id, host);
  host.engine.state.updateSheet(sheet, (state) => ({
    comments: state.comments.flatMap((comment) => (comment.id === id ? (changed(comment) ?? []) : comment)),
  }));
}

const contentOf = (value: unknown): string =>
  isRecord(value) ? text(value["richContent"], "content") : text(value, "content");

/** Excel.Comment */
const comment = defineObject<string>({
  name: "Comment",
  identity: (id) => ({ Id: id }),
  properties: {
    id: { read: (id) => id },
    content: {
      read: (id, host) => find(id, host).comment.text,
      write: (id, value, host) => change(id, host, (old) => ({ ...old, text: text(value, "content") })),
    },
    authorName: { read: (id, host) => find(id, host).comment.author },
    authorEmail: { read: () => "" },
    creationDate: { read: (id, host) => find(id, host).comment.created },
    resolved: {
      read: (id, host) => find(id, host).comment.resolved,
      write: (id, value, host) => change(id, host, (old) => ({ ...old, resolved: flag(value, "resolved") })),
    },
    contentType: { read: () => "Plain" },
  },
  methods: {
    delete: (id, _, host) => change(id, host, () => null),
    getLocation: (id, _, host) => {
      const {
        sheet,
        comment: { area },
      } = find(id, host);
      return host.objects.range(host.span(sheet, area), host);
    },
  },
});

function add(scope: string | null, cell: unknown, content: unknown, host: HostContext): HostObject {
  const { sheet, area } = cellsOf(cell, host, scope ?? host.engine.sheets.active());
  if (area.rows !== 1 || area.columns !== 1) host.refuse("InvalidArgument", "A comment belongs to one cell.");
  if (all(sheet, host).some((other) => contains(other.comment.area, area)))
    host.refuse("ItemAlreadyExists", "The cell already has a comment.");
  const number =
    all(null, host).reduce((highest, { comment: { id } }) => Math.max(highest, Number(id.slice(8))), 0) + 1;
  const made: CommentState = {
    id: `comment-${number}`,
    area,
    text: contentOf(content),
    author: AUTHOR,
    created: new Date().toISOString(),
    resolved: false,
    replies: [],
  };
  host.engine.state.updateSheet(sheet, (state) => ({ comments: [...state.comments, made] }));
  return comment(made.id, host);
}

/** Excel.CommentCollection */
export const comments = defineObject<string | null>({
  name: "CommentCollection",
  items: (scope, host) => all(scope, host).map((found) => comment(found.comment.id, host)),
  item: (_, key, host) => comment(find(text(key, "commentId"), host).comment.id, host),
  methods: {
    getCount: (scope, _, host) => all(scope, host).length,
    add: (scope, [cell, content], host) => add(scope, cell, content, host),
    getItemAt: (scope, [index], host) =>
      comment(
        (all(scope, host)[whole(index, "index")] ?? host.refuse("InvalidArgument", "There is no such comment.")).comment
          .id,
        host,
      ),
    getItemOrNullObject: (scope, [id], host) =>
      all(scope, host).some((found) => found.comment.id === id) ? comment(text(id, "commentId"), host) : null,
    getItemByCell: (scope, [cell], host) => {
      const { sheet, area } = cellsOf(cell, host, scope ?? host.engine.sheets.active());
      const found = all(sheet, host).find((other) => contains(other.comment.area, area));
      return found ? comment(found.comment.id, host) : host.refuse("ItemNotFound", "The cell has no comment.");
    },
  },
});
