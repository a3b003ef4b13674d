import { functionNamespace } from "../../../src/workbench/functions/connect";

describe("the namespace of a manifest", () => {
  test("is the short string that the extension point names", () => {
    const manifest = `<ExtensionPoint xsi:type="CustomFunctions">
      <Namespace resid="Functions.Namespace" /></ExtensionPoint>
      <bt:ShortStrings><bt:String id="Other" DefaultValue="X"/>
      <bt:String id="Functions.Namespace" DefaultValue="TOY"/></bt:ShortStrings>`;
    expect(functionNamespace(manifest)).toBe("TOY");
  });

  test("is absent where there are no custom functions", () => {
    expect(functionNamespace("<OfficeApp/>")).toBeUndefined();
  });
});
