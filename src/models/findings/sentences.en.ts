/** What each finding says: what was found, what is expected, what to do. `{name}` is replaced by an argument. */
export const sentences = {
  fileEmpty: "The file is empty. Choose a model file (.json).",
  fileTooLarge: "The file has {size} MB; a model file has at most {limit} MB. Choose a model file (.json).",
  notJson: "This is not JSON: {found} stands where {expected} is expected. Correct the file or save it again.",
  tooDeep: "Values are nested more than {limit} deep, which no model needs. Choose a model file.",
  tooManyValues: "The file holds more than {limit} values, which no model needs. Choose a model file.",
  duplicateKey: "The field “{name}” is given twice; only one of the two would count. Remove one.",
  forbiddenKey: "The name “{name}” is not allowed, since programs give it a meaning of its own. Rename or remove it.",
  notAModel:
    "This is not a budget model: {found} was found. Choose " +
    "a model file with “format”, " +
    "“components”, “money” and " +
    "“posts”.",
  formatVersion:
    "The file has format {found}; this version reads format {expected}. Update the add-in or save the model again.",
  wrongType: "{found} was found where {expected} is expected.",
  textForNumber:
    "The text {found} was found where a number is expected. " +
    "Write a number without " +
    "quotation marks, spaces or " +
    "parentheses; write null " +
    "where it is unknown.",
  notWhole: "{found} is not a whole number.",
  missingField: "The field “{name}” is missing. Add it.",
  unknownField: "The field “{name}” is not known here; known are: {known}. Correct or remove it.",
  unknownValue: "{found} is not known here; known are: {known}.",
  badIdentifier: "{found} cannot be used as an identifier here. Use letters, digits, dots and hyphens.",
  textEmpty: "The text is empty. Write it, or remove the field.",
  textTooLong: "The text has {length} characters; at most {limit} are allowed. Shorten it.",
  outOfRange: "{found} is out of range: from {least} to {most} is possible. Check the number and its unit.",
  wrongCount: "There are {found} entries where {expected} is expected.",
  notUnique: "The same entry is given twice. Remove one.",
  formulaInText:
    "The text {found} begins with a sign that would make it a formula in a sheet. Begin it with a letter or a digit.",
  controlCharacter: "The text contains the invisible character {found}. Remove it.",
  languageMissing: "Words in “{language}” are missing. Add them.",
  languageUnknown:
    "“{language}” is not among the languages of the model: {known}. Add it to “languages” or remove the words.",
  duplicateId:
    "The identifier “{id}” is given twice; Excel takes " +
    "capital and small letters " +
    "for the same. Give each entry " +
    "its own.",
  parentCycle: "The component “{id}” stands under itself. Correct its parent.",
  parentAfterChild: "The component “{id}” stands before its parent “{parent}”. Put parents first.",
  regularBudgetMissing: "The first fund must be the regular budget, “{id}”. Add it or move it to the front.",
  unknownComponent:
    "There is no component “{id}” (references: {count}); " +
    "there are: {known}. Add the " +
    "component or correct the " +
    "reference.",
  unknownFund:
    "There is no fund “{id}” (references: {count}); there are: {known}. Add the fund or correct the reference.",
  unknownGrade:
    "There is no grade “{id}” (references: {count}); there are: {known}. Add the grade or correct the reference.",
  unknownStaffCategory:
    "There is no staff category “{id}” (references: {count}); there are: {known}. Add it or correct the reference.",
  unknownDutyStation:
    "There is no duty station “{id}” (references: {count}); there are: {known}. Add it or correct the reference.",
  unknownTable:
    "There is no table “{id}” (references: {count}); there are: {known}. Add the table or correct the reference.",
  claimOfNoChange:
    "The statement counts the post change “{id}”, which is " +
    "not in the model. Take the " +
    "statement out, or put the " +
    "change back.",
  printedLineOfNoChange:
    "The printed line “{id}” of {table} is of no post change in the model. Take the line out, or put the change back.",
  unknownRow: "Table {table} has no row “{id}”. Correct the row key.",
  unknownColumn: "Table {table} has no column “{id}” in this row. Correct the column key.",
  tooManyDecimals: "{found} has more than one decimal. Give thousands of dollars, or per cent, with one decimal.",
  notFinite: "The number is not finite. Correct it.",
  negativePosts: "{found} posts were approved; there cannot be fewer than 0. Correct the number.",
  duplicateFact: "The fact {fact} is given twice (first as entry {first}). Remove one.",
  duplicateRate: "The rate of {year} ({kind}) is given twice. Remove one.",
  misplacedFact: "The fact {fact} cannot be entered so. {rule}",
  missingFact: "The fact {fact} is missing. Add it; write 0 where it is nil and null where the page is blank.",
  componentWithoutFacts: "Nothing is entered for the component “{id}”. Add its money and posts, or remove it.",
  changeShape: "This {kind} cannot be right. {rule}",
  tableComponent: "Table {table} is of the family “{family}” and must name {expected}.",
  duplicateTableFamily: "Tables {table} and {other} show the same thing. Remove one.",
  printedUnreadable: 'The printed text {found} cannot be read as a number. Give it as {"text": …, "read": …}.',
  unknownEntry:
    "There is no “{id}” in “{list}” (references: {count}); there are: {known}. Add it or correct the reference.",
  duplicateEntry: "“{name}” is given twice. Remove one.",
  contradiction: "This cannot be right. {rule}",
  tooManyFindings: "There are {count} more findings. Correct these first.",
} as const;

export type FindingCode = keyof typeof sentences;

/** Words that an argument may stand for. */
export const words = {
  object: "an object",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "nothing (null)",
  end: "the end of the file",
  value: "a value",
  key: "a field name in quotation marks",
  colon: "a colon",
  commaOrBrace: "a comma or “}”",
  commaOrBracket: "a comma or “]”",
  stringEnd: "a closing quotation mark",
  escape: "a valid escape",
  nothingMore: "nothing more",
  atLeastOne: "at least one",
  exactlyOne: "exactly one",
  fewer: "fewer",
  or: "or",
  leafComponent: "a component without components under it",
  parentComponent: "a component with components under it",
  anyComponent: "a component or none",
  noComponent: "no component",
  ruleRegularMoney:
    "Money of the regular budget is entered for components " +
    "without components under " +
    "them and for “posts” or " +
    "“nonPost”; estimates follow from it.",
  ruleRecosting:
    "Recosting is entered in the regular budget, either for " +
    "an outermost component or, " +
    "without a component, for " +
    "“posts” or “nonPost”.",
  ruleOtherMoney:
    "Money of other funds is entered as “appropriation” " +
    "(the estimate of the base " +
    "year) and “estimate”, for " +
    "components without components " +
    "under them and without a category.",
  ruleRegularPosts:
    "Posts of the regular budget are entered either by " +
    "grade without a component, " +
    "or by component (one without " +
    "components under it) and staff " +
    "category; estimates follow from them.",
  ruleOtherPosts:
    "Posts of other funds are entered as “approved” and “estimate”, for components without components under them.",
  ruleEstablishment: "An establishment has no “from” and has a “to”.",
  ruleAbolishment: "An abolishment has a “from” and no “to”.",
  ruleBothEnds: "It needs both “from” and “to”.",
  ruleTransfer: "A transfer names the other section at exactly one end.",
  ruleOwnSection: "Only a transfer names another section.",
  ruleRedeployment: "A redeployment goes to another component.",
  ruleReclassification: "A reclassification changes the grade.",
  ruleRelocation: "A relocation goes to another duty station; name both.",
  ruleObjectLeaf: "A change by object is entered for a component without components under it.",
  ruleDirection: "A decrease has a negative value, an increase a positive one.",
  ruleDeliverableTable: "Deliverables belong to a table of the family “deliverables”.",
  ruleDeliverableLines: "A table of the family “deliverables” has its lines in “deliverables”.",
  ruleQuantified: "Only a subcategory with a unit has numbers.",
  ruleColumns: "A number stands in one of the table's columns.",
  ruleMeasureEmpty: "A performance measure has values or statements.",
  ruleMeasureYears: "What a performance measure tells belongs to one of its years.",
  ruleMeasureOnce: "A performance measure gives each value and each statement once.",
  ruleClaim: "A claim has a number as printed, or a direction.",
  ruleMarkers: "Markers, and only they, stand within a paragraph.",
  ruleNaming:
    "A naming has words or a role, is about one thing (a " +
    "component, a former one, a " +
    "duty station or a topic), " +
    "and has a cell only in a table.",
  rulePlace:
    "An end in this section names a component without components under it; an end in another section names none.",
} as const;

export type WordKey = keyof typeof words;

/** Names of the parts of a model file. */
export const parts = {
  file: "file",
  line: "line {line}, column {column}",
  entry: "no. {number}",
  components: "components",
  funds: "funds",
  staffCategories: "staff categories",
  grades: "grades",
  dutyStations: "duty stations",
  money: "money",
  posts: "posts",
  rates: "rates",
  postChanges: "post changes",
  tables: "tables",
  printed: "printed cells",
  languages: "languages",
  titles: "titles",
  label: "label",
  title: "title",
  reason: "reason",
  value: "value",
  values: "values",
  component: "component",
  category: "category",
  fund: "fund",
  grade: "grade",
  staffCategory: "staff category",
  measure: "measure",
  source: "source",
  kind: "kind",
  count: "count",
  from: "from",
  to: "to",
  notes: "notes",
  text: "text",
  objects: "objects of expenditure",
  objectChanges: "changes by object",
  explanations: "explanations of resources",
  alignments: "goals by component",
  formerComponents: "former components",
  deliverableCategories: "categories of deliverables",
  deliverableSubcategories: "subcategories of deliverables",
  deliverables: "deliverables",
  performance: "performance measures",
  frontMatter: "front page",
  figures: "figures",
  abbreviations: "abbreviations",
  headings: "headings",
  topics: "topics",
  claims: "claims",
  references: "references",
  subjects: "subjects",
  numberings: "numberings",
  namings: "namings",
  lines: "lines",
  columns: "columns",
  statements: "statements",
  caption: "caption",
  unit: "unit",
  about: "about",
  where: "where",
  target: "target",
  direction: "direction",
  parent: "parent",
} as const;

export type PartKey = keyof typeof parts;
