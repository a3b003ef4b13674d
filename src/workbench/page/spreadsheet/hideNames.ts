import type { Injector, Univer } from "@univerjs/presets";
import {
  BuiltInUIPart,
  ComponentManager,
  connectInjector,
  FormulaBar,
  IDefinedNamesService,
  IUIPartsService,
} from "@univerjs/presets/preset-sheets-core";

/** Under this name Univer keeps the side panel that manages names. */
const MANAGER = "DefinedNameContainer";

/**
 * Keeps hidden names out of the name box, its list and the names' panel, as Excel does: they see only the names that are
 * to be seen, while formulas go on knowing them all. The spreadsheet must have been started without its own formula bar.
 */
export function hideNames(univer: Univer): void {
  const injector = univer.__getInjector();
  const seeing = injector.createChild([
    [IDefinedNamesService, { useValue: visibleNames(injector.get(IDefinedNamesService)) }],
  ]);
  injector.get(IUIPartsService).registerComponent(BuiltInUIPart.HEADER, () => connectInjector(FormulaBar, seeing));
  showManager(injector, seeing);
}

function showManager(injector: Injector, seeing: Injector): void {
  const components = injector.get(ComponentManager);
  const manager = components.get(MANAGER);
  if (typeof manager !== "function") return;
  components.delete(MANAGER);
  components.register(MANAGER, connectInjector(manager, seeing));
}

/** The names as one sees them who is to know nothing of those that are hidden. */
function visibleNames(names: IDefinedNamesService): IDefinedNamesService {
  const own: Partial<IDefinedNamesService> = {
    getDefinedNameMap: (unit) =>
      Object.fromEntries(
        Object.entries(names.getDefinedNameMap(unit) ?? {}).filter(([, { hidden }]) => hidden !== true),
      ),
    getDefinedNameByRefString: (unit, reference) =>
      Object.values(names.getDefinedNameMap(unit) ?? {}).find(
        (name) => name.hidden !== true && name.formulaOrRefString === reference,
      ),
  };
  return new Proxy(names, {
    get: (whole, key) => Reflect.get(key in own ? own : whole, key, key in own ? own : whole),
  });
}
