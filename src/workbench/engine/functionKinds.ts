const words = (text: string): readonly string[] => text.split(" ");

/** Functions of single numbers; a text that spells a number is one for them, and a truth value is 1 or 0. */
export const OF_NUMBERS = words(
  "ABS ACOS ACOSH ACOT ACOTH ASIN ASINH ATAN ATAN2 ATANH " +
    "CEILING CEILING.MATH " +
    "CEILING.PRECISE COMBIN COMBINA COS " +
    "COSH COT COTH " +
    "CSC CSCH DEGREES EVEN EXP FACT FACTDOUBLE FLOOR " +
    "FLOOR.MATH FLOOR.PRECISE INT " +
    "ISO.CEILING LN LOG LOG10 MOD " +
    "ODD POWER " +
    "RADIANS ROUND ROUNDDOWN ROUNDUP SEC SECH SIGN SIN " +
    "SINH SQRT SQRTPI TAN TANH " +
    "TRUNC FISHER FISHERINV GAMMA " +
    "GAMMALN " +
    "GAMMALN.PRECISE GAUSS PHI STANDARDIZE NORM.DIST NORM.INV " +
    "NORM.S.DIST NORM.S.INV " +
    "NORMDIST NORMINV NORMSDIST " +
    "NORMSINV " +
    "EXPON.DIST EXPONDIST POISSON POISSON.DIST BINOM.DIST " +
    "BINOMDIST LOGNORM.DIST " +
    "LOGNORM.INV LOGNORMDIST LOGINV " +
    "WEIBULL " +
    "WEIBULL.DIST BETA.DIST BETA.INV BETADIST BETAINV " +
    "GAMMA.DIST GAMMA.INV " +
    "GAMMADIST GAMMAINV CHISQ.DIST " +
    "CHISQ.DIST.RT " +
    "CHISQ.INV CHISQ.INV.RT T.DIST T.DIST.2T T.DIST.RT " +
    "T.INV T.INV.2T F.DIST " +
    "F.DIST.RT F.INV F.INV.RT " +
    "CONFIDENCE.NORM " +
    "CONFIDENCE.T CONFIDENCE DAY MONTH YEAR HOUR MINUTE " +
    "SECOND TIME DATE WEEKDAY " +
    "WEEKNUM ISOWEEKNUM DAYS DAYS360 " +
    "PMT FV PV " +
    "NPER IPMT PPMT RRI SLN SYD DB DDB EFFECT NOMINAL PDURATION",
);

/** Functions of the same kind that take no truth value, as the old analysis functions do. */
export const OF_NUMBERS_ONLY = words(
  "MROUND QUOTIENT GCD LCM BITAND BITOR BITXOR BITLSHIFT BITRSHIFT DELTA GESTEP ERF ERFC",
);

/** Operators, by the names of the functions that carry them out. */
export const OPERATORS = words("PLUS MINUS MULTIPLY DIVIDED POW");

const OTHER_SCALARS = words(
  "LEN LEFT RIGHT MID UPPER LOWER TRIM PROPER CLEAN VALUE " +
    "TEXT CODE CHAR UNICHAR " +
    "UNICODE FIND SEARCH SUBSTITUTE " +
    "REPLACE REPT " +
    "EXACT ROMAN ARABIC BASE DECIMAL FIXED DOLLAR DATEVALUE " +
    "TIMEVALUE IF IFERROR " +
    "IFNA NOT ISNUMBER ISTEXT " +
    "ISBLANK ISERROR " +
    "ISERR ISNA ISLOGICAL ISNONTEXT ISEVEN ISODD ERROR.TYPE CHOOSE ADDRESS HYPERLINK PERMUT PERMUTATIONA",
);
const SCALARS = new Set([...OF_NUMBERS, ...OTHER_SCALARS]);
/** Functions that gather whatever they are given, and do not work out arrays for it. */
const GATHERING = new Set(
  words("SUM AVERAGE MAX MIN COUNT COUNTA PRODUCT AND OR XOR CONCATENATE STDEV VAR MEDIAN SUMSQ NPV IRR SUBTOTAL"),
);
/** Arguments of one value, by their place from 0, of functions that take cells in others. */
const SINGLE_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  COUNTIF: [1],
  SUMIF: [1],
  AVERAGEIF: [1],
  VLOOKUP: [0, 2],
  HLOOKUP: [0, 2],
  MATCH: [0],
  INDEX: [1, 2],
  LARGE: [1],
  SMALL: [1],
  RANK: [0],
};

/** Whether a function takes one value for an argument, so that of a range it gets the one beside the formula. */
export const isSingleArgument = (name: string, place: number): boolean =>
  SCALARS.has(name) || SINGLE_ARGUMENTS[name]?.includes(place) === true;

/**
 * Whether operators among the arguments of a function see one value of a range each, in a formula that is no array's.
 */
export const keepsSingles = (name: string): boolean => SCALARS.has(name) || GATHERING.has(name);
