const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const SCHEMA = path.join(__dirname, "../assets/models/model.schema.json");

/**
 * How tests load `validators.ts`: as a build does, compiled ahead. Compiling them anew in each test file would take half a
 * second a file.
 */
module.exports = {
  getCacheKey: (source) =>
    createHash("sha256").update(source).update(readFileSync(SCHEMA)).update(readFileSync(__filename)).digest("hex"),
  process(source, filename) {
    const { code } = transformSync(source, {
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    const loaded = { exports: {} };
    new Function("module", "exports", "require", code)(loaded, loaded.exports, createRequire(filename));
    return {
      code: `
const validate = ((module) => {
  ${loaded.exports.compiled()}
  return module.exports;
})({ exports: null });
exports.conforms = () => validate;
exports.explains = () => validate;
`,
    };
  },
};
