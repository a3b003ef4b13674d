import type { Text } from "../../budget/model";
import type { FigureLabel } from "./figure";

export const words = (text: Text): FigureLabel => ({ kind: "words", text });
