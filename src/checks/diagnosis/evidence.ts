import type { Margin } from "../net/margins";
import type { Net } from "../net/net";
import type { Page } from "../page/page";

/** What there is to compare: what follows from what, what is printed, and which sums are entered twice. */
export interface Evidence {
  readonly net: Net;
  readonly page: Page;
  readonly margins: readonly Margin[];
}
