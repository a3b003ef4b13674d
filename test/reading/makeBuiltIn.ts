import { readFileSync, writeFileSync } from "node:fs";
import { readModel } from "../../src/models/readModel";
import { writeModelFile } from "../../src/models/writeModelFile";
import { hasFailed } from "../../src/reading/document/failure";
import { documentModel } from "../../src/reading/documentModel";
import { figuresOnly } from "../../src/reading/figuresOnly";
import { printedWord, understandDocument } from "../../src/reading/read";

/** Makes a model that comes with the add-in of a Word file: its figures and labels alone, in its own language. */
async function main([document, target]: readonly string[]): Promise<number> {
  if (document === undefined || target === undefined) {
    process.stderr.write("Usage: makeBuiltIn <document.docx> <assets/models/name.json>\n");
    return 2;
  }
  const printed = printedWord(new Uint8Array(readFileSync(document)));
  if (hasFailed(printed)) throw new Error(printed.failure);
  const reading = await understandDocument(printed);
  if (hasFailed(reading)) throw new Error(reading.failure);
  const { model, findings } = readModel(JSON.stringify(figuresOnly(documentModel(reading))));
  if (model === null) throw new Error(JSON.stringify(findings));
  writeFileSync(target, writeModelFile(model));
  process.stdout.write(`${model.id}: ${model.pages.length} tables\n`);
  return 0;
}

void main(process.argv.slice(2)).then((code) => process.exit(code));
