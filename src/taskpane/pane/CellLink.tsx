import { Link } from "office-ui-fabric-react/lib/Link";
import { useSession } from "./session";

/** The address of a cell as people write it; pressing it goes there. */
export function CellLink({ cell }: { readonly cell: string }) {
  const session = useSession();
  return <Link onClick={() => void session.goTo(cell)}>{cell.replaceAll("'", "")}</Link>;
}
