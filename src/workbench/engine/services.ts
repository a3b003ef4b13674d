import { Injector, Plugin, setDependencies } from "@univerjs/core";
import {
  IDefinedNamesService,
  IDependencyManagerService,
  IFormulaRuntimeService,
  IHyperlinkEngineFormulaService,
  LexerTreeBuilder,
  ValueNodeFactory,
} from "@univerjs/engine-formula";
import { Dependencies } from "./Dependencies";
import { DefinedNames } from "./formula/DefinedNames";
import { Lexing } from "./formula/Lexing";
import { Links } from "./formula/Links";
import { Literals } from "./formula/Literals";
import { Results } from "./formula/Results";

/** Puts parts of our own in the place of Univer's. To be given to a Univer that is to be an engine, behind its formula plugin. */
export class OwnServices extends Plugin {
  static override pluginName = "WORKBENCH_OWN_SERVICES";

  constructor(
    _: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([IDependencyManagerService, { useClass: Dependencies }]);
    this._injector.replace([IDefinedNamesService, { useClass: DefinedNames }]);
    this._injector.replace([LexerTreeBuilder, { useClass: Lexing }]);
    this._injector.replace([ValueNodeFactory, { useClass: Literals }]);
    this._injector.replace([IFormulaRuntimeService, { useClass: Results }]);
    this._injector.replace([IHyperlinkEngineFormulaService, { useClass: Links }]);
  }
}

// The first parameter is the plugin's configuration, of which there is none.
setDependencies(OwnServices, [Injector], 1);
