import {
  ArrayValueObject,
  type BaseValueObject,
  NumberValueObject,
  StringValueObject,
  ValueNodeFactory,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { rowsOfArray } from "./arrayConstant";

type Node = ReturnType<ValueNodeFactory["create"]>;

/** A text, truth value or array behind signs, as in `--"3"`. */
const SIGNED = /^\s*(?<signs>[-+][-+\s]*)(?<value>"[^]*"|\{[^]*\}|true|false)\s*$/i;

/** The values that formulas spell out, where Univer reads them otherwise than Excel: a text in an array stays text, and a sign before one makes it a number. */
export class Literals extends ValueNodeFactory {
  override checkAndCreateNodeType(
    param: Parameters<ValueNodeFactory["checkAndCreateNodeType"]>[0],
  ): ReturnType<ValueNodeFactory["checkAndCreateNodeType"]> {
    const { signs = "", value } = (typeof param === "string" ? SIGNED.exec(param)?.groups : undefined) ?? {};
    if (value === undefined) return super.checkAndCreateNodeType(param);
    const sign = signs.replace(/[^-]/g, "").length % 2 === 0 ? 1 : -1;
    return answering(this.create(value), () => valueOf(value).multiply(NumberValueObject.create(sign)));
  }

  override create(token: string): Node {
    return token.startsWith("{") ? answering(super.create(token), () => arrayOf(token)) : super.create(token);
  }
}

function answering(node: Node, value: () => BaseValueObject): Node {
  node.execute = () => {
    node.setValue(value());
  };
  return node;
}

const valueOf = (token: string): BaseValueObject =>
  token.startsWith("{") ? arrayOf(token) : ValueObjectFactory.create(token, true);

function arrayOf(text: string): ArrayValueObject {
  const rows = rowsOfArray(text).map((row) => row.map(elementOf));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

const elementOf = (element: string): BaseValueObject =>
  element.startsWith('"')
    ? StringValueObject.create(element.slice(1, -1).replace(/""/g, '"'))
    : ValueObjectFactory.create(element, true);
