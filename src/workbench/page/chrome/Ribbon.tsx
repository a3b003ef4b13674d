import type { ReactNode } from "react";
import type { RibbonButton, RibbonGroup } from "../manifest/Manifest";

interface RibbonProps {
  readonly groups: readonly RibbonGroup[];
  readonly disabled: ReadonlySet<string>;
  readonly onButton: (button: RibbonButton) => void;
  /** The workbench's own group, before those of the add-in. */
  readonly children: ReactNode;
}

/** The commands of the workbench and of the add-in. */
export function Ribbon({ groups, disabled, onButton, children }: RibbonProps) {
  return (
    <div className="ribbon" role="toolbar">
      {children}
      {groups.map((group) => (
        <RibbonSection key={group.id} label={group.label}>
          {group.buttons.map((button) => (
            <RibbonCommand
              key={button.id}
              label={button.label}
              hint={button.description}
              icon={<img src={button.icon} alt="" width={32} height={32} />}
              disabled={disabled.has(button.id)}
              onClick={() => onButton(button)}
            />
          ))}
        </RibbonSection>
      ))}
    </div>
  );
}

/** A labelled group of commands. */
export function RibbonSection({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-buttons">{children}</div>
      <div className="ribbon-label" aria-hidden="true">
        {label}
      </div>
    </div>
  );
}

interface RibbonCommandProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** One large button: picture above, word below, the longer explanation as its tip. */
export function RibbonCommand({ label, hint, icon, disabled = false, onClick }: RibbonCommandProps) {
  return (
    <button type="button" className="ribbon-button" title={hint} disabled={disabled} onClick={onClick}>
      {icon}
      <span>{label}</span>
    </button>
  );
}
