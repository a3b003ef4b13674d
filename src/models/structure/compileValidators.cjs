/**
 * Loader of webpack for `validators.ts`: runs it while the add-in is built, and gives its validator as plain code, with
 * which neither the schema nor the compiler has to come along. One serves for both questions.
 */
module.exports = (source) => source;
module.exports.pitch = async function compileValidators() {
  const { compiled } = await this.importModule(`${this.resourcePath}?compile`);
  return `
const validate = ((module) => {
  ${compiled()}
  return module.exports;
})({ exports: null });
export const conforms = () => validate;
export const explains = () => validate;
`;
};
