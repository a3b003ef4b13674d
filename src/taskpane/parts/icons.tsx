import { registerIcons } from "office-ui-fabric-react/lib/Styling";

/** The few icons that controls draw themselves, as drawings of ours: the usual ones are fonts on a server far away. */
const drawings = {
  ChevronDown: <Drawing path="M3 6l5 5 5-5" />,
  Search: <Drawing path="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5L14 14" />,
  Clear: <Drawing path="M4 4l8 8M12 4l-8 8" />,
};

export function registerDrawings(): void {
  registerIcons({ icons: drawings });
}

function Drawing({ path }: { readonly path: string }) {
  return (
    <svg className="drawing" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
