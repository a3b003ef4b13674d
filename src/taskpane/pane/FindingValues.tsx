import { unbroken } from "../preview/Value";

/** What stands somewhere, and what was expected there, each under its name. */
export function FindingValues({
  values,
}: {
  readonly values: readonly { readonly name: string; readonly value: string }[];
}) {
  return (
    <dl className="finding-values">
      {values.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{unbroken(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
