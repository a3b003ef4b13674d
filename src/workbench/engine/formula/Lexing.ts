import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { digestible } from "./digest";

/**
 * Takes formulas apart. Univer's own goes on counting brackets from one formula to the next: once somebody had begun to
 * type `[@Posts]`, it saw no formula with square brackets to its end any more.
 */
export class Lexing extends LexerTreeBuilder {
  override treeBuilder(
    ...[formula, ...rest]: Parameters<LexerTreeBuilder["treeBuilder"]>
  ): ReturnType<LexerTreeBuilder["treeBuilder"]> {
    this.closeBrackets();
    return super.treeBuilder(digestible(formula), ...rest);
  }

  override sequenceNodesBuilder(formula: string): ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]> {
    this.closeBrackets();
    return super.sequenceNodesBuilder(formula);
  }

  private closeBrackets(): void {
    Reflect.set(this, "_squareBracketState", 0);
  }
}
