const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { zipSync } = require("fflate");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { Compilation, sources } = require("webpack");
const { unifiedManifest } = require("./src/commands/unifiedManifest.cjs");

const at = (...parts) => path.resolve(__dirname, ...parts);

/** The library's own address, for add-ins that are published where the network reaches it. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Whom Office.js speaks with when it comes from there. */
const MICROSOFT = [
  "https://appsforoffice.microsoft.com",
  "https://*.cdn.office.net",
  "https://*.events.data.microsoft.com",
];
const OFFICE_REPORTS = "https://telemetryservice.firstpartyapps.oaspapps.com";
const OFFICE_PACKAGE = at("node_modules/@microsoft/office-js/dist");

/** What office.js may ask for while it runs in an Excel: one client per platform, its words, its start-up helpers. */
const OFFICE_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "*/office_strings.js",
  "ariatelemetry/aria-web-telemetry.js",
];

/** What Excel is told about the custom functions. */
const METADATA = "functions.json";

/** Every module under src/functions whose functions carry @customfunction: Excel's metadata is made of their docstrings. */
const customFunctionFiles = () =>
  fs.existsSync(at("src/functions"))
    ? fs
        .readdirSync(at("src/functions"))
        .filter((name) => name.endsWith(".ts"))
        .map((name) => at("src/functions", name))
        .filter((file) => fs.readFileSync(file, "utf8").includes("@customfunction"))
    : [];

/** The same in Chinese, named in the manifest for an Excel that speaks it. */
const CHINESE_METADATA = "functions-zh.json";

/**
 * Finishes Excel's metadata: lines that a docstring breaks become one, for Excel shows them as they stand; errors reach
 * the functions, which then say in which argument they stand; and a file in Chinese is made from the pane's own words.
 */
class FinishMetadata {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FinishMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: "FinishMetadata", stage }, () => {
        const metadata = finished(compilation.getAsset(METADATA).source.source().toString());
        compilation.updateAsset(METADATA, written(metadata));
        compilation.emitAsset(CHINESE_METADATA, written(inChinese(metadata)));
      });
    });
  }
}

const written = (metadata) => new sources.RawSource(JSON.stringify(metadata, null, 2));

const finished = (metadata) => ({
  ...JSON.parse(metadata, (key, value) => (key === "description" ? value.replace(/\s+/g, " ") : value)),
  allowErrorForDataTypeAny: true,
});

/** What a module of ours exports that imports nothing but types. */
function runModule(file) {
  const { transformSync } = require("@swc/core");
  const { code } = transformSync(fs.readFileSync(file, "utf8"), {
    jsc: { parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  const exported = {};
  new Function("exports", code)(exported);
  return exported;
}

/** Names of functions stay: formulas are the same in every language. */
function inChinese({ functions, ...rest }) {
  const { argumentMessages, argumentNames, functionMessages } = runModule(at("src/locales/zh/functions.ts"));
  return {
    ...rest,
    functions: functions.map(({ description, parameters, ...declared }) => ({
      ...declared,
      description: functionMessages[`function.${declared.name}`] ?? description,
      parameters: parameters.map((parameter) => ({
        ...parameter,
        name: argumentNames[parameter.name] ?? parameter.name,
        description:
          argumentMessages[`argument.${declared.name}.${parameter.name}`] ??
          argumentMessages[`argument.${parameter.name}`] ??
          parameter.description,
      })),
    })),
  };
}

/** Where manifest.xml says that the add-in is served, as long as nobody says where it really is. */
const THIS_MACHINE = "https://localhost:3001";

/** The address of a build without its last slash; throws where Office would refuse it. */
function addressOf(base) {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Error(`base has to be an https address such as https://example.org/fascicle, not "${base}".`);
  return url.href.replace(/\/+$/, "");
}

/** The manifest with every address at `base`; a domain is the server alone. */
const manifestAt = (base) => (content) =>
  content
    .toString()
    .replaceAll(`<AppDomain>${THIS_MACHINE}</AppDomain>`, `<AppDomain>${new URL(base).origin}</AppDomain>`)
    .replaceAll(`${THIS_MACHINE}/`, `${base}/`);

/** The app package of Microsoft 365: the unified manifest, made of the XML one as it is served, with its words and icons. */
class AppPackage {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("AppPackage", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "AppPackage", stage }, (assets) => {
        const manifest = unifiedManifest(assets["manifest.xml"].source().toString());
        for (const [file, text] of Object.entries(manifest)) compilation.emitAsset(file, new sources.RawSource(text));
        const { icons } = JSON.parse(manifest["manifest.json"]);
        const files = [...Object.keys(manifest), icons.color, icons.outline];
        const content = Object.fromEntries(files.map((file) => [file, new Uint8Array(assets[file].buffer())]));
        compilation.emitAsset("fascicle.zip", new sources.RawSource(Buffer.from(zipSync(content, { mtime: PACKED }))));
      });
    });
  }
}
/** The date of every file in the package: the same build gives the same bytes. */
const PACKED = "2026-01-01T00:00:00";

/** Reads the manifests that were written as Office does, and says where the build can be used. */
class ReadManifests {
  constructor(base) {
    this.base = base;
  }

  apply(compiler) {
    const logger = compiler.getInfrastructureLogger("Fascicle");
    compiler.hooks.afterEmit.tapPromise("ReadManifests", async ({ outputOptions }) => {
      const { OfficeAddinManifest } = require("office-addin-manifest");
      for (const file of ["manifest.xml", "manifest.json"])
        await OfficeAddinManifest.readManifestFile(path.join(outputOptions.path, file));
      if (this.base === THIS_MACHINE)
        logger.info(
          `This build is for this machine only (${this.base}); say where it is served with --env base=https://...`,
        );
      else logger.info(`This build is for ${this.base}`);
    });
  }
}

/**
 * What the page may do: run its own scripts and Office.js, and nothing that was made of text while it runs. Styles come
 * from scripts too. Office.js from Microsoft's network speaks with that network.
 */
function contentSecurityPolicy(cdn) {
  const network = cdn ? ` ${MICROSOFT.join(" ")}` : "";
  return [
    "default-src 'self'",
    `script-src 'self'${network}`,
    `connect-src 'self'${network}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // Office.js reports to Microsoft from a frame, wherever it was loaded from.
    `frame-src ${OFFICE_REPORTS}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const copies = (cdn, base) => [
  { from: at("assets/models/*.json"), to: "models/[name][ext]", noErrorOnMissing: true },
  { from: at("assets/icons"), to: "assets/icons", noErrorOnMissing: true },
  { from: at("manifest.xml"), to: "manifest.xml", transform: manifestAt(base) },
  ...(cdn
    ? []
    : OFFICE_FILES.map((from) => ({
        from,
        context: OFFICE_PACKAGE,
        to: "office/[path][name][ext]",
        info: { minimized: true },
      }))),
];

const shared = (name, mode) => ({
  name,
  mode,
  target: ["web", "es2020"],
  devtool: mode === "development" ? "source-map" : false,
  cache: { type: "filesystem", name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
            target: "es2020",
          },
        },
      },
      {
        test: at("src/models/structure/validators.ts"),
        resourceQuery: { not: [/compile/] },
        enforce: "post",
        loader: at("src/models/structure/compileValidators.cjs"),
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
});

/**
 * The add-in: what a real Excel and the workbench both load.
 * `addin.js` is the whole shared runtime; only the pane comes later, as a chunk of its own.
 */
const addin = (mode, cdn, base, tells) => ({
  ...shared("addin", mode),
  entry: { addin: at("src/taskpane/index.ts") },
  // An empty public path keeps chunks beside the page and needs no document, so the script also starts where there is none.
  output: {
    path: at("dist/addin"),
    publicPath: "",
    globalObject: "globalThis",
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  performance: { maxEntrypointSize: 600_000, maxAssetSize: 900_000, assetFilter: (file) => /^[^/]+\.js$/.test(file) },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "[name].[contenthash:8].css" }),
    new HtmlPlugin({
      filename: "taskpane.html",
      template: at("src/taskpane/taskpane.html"),
      templateParameters: { officeJs: cdn ? OFFICE_CDN : "office/office.js", policy: contentSecurityPolicy(cdn) },
      scriptLoading: "blocking",
      inject: "body",
    }),
    ...(customFunctionFiles().length > 0
      ? [new CustomFunctionsMetadataPlugin({ input: customFunctionFiles(), output: METADATA }), new FinishMetadata()]
      : []),
    new CopyPlugin({ patterns: copies(cdn, base) }),
    new AppPackage(),
    ...(tells ? [new ReadManifests(base)] : []),
  ],
});

/** The workbench page: a stand-in for Excel that is only ever served from this machine. */
const workbench = (mode) => ({
  ...shared("workbench", mode),
  entry: { workbench: at("src/workbench/page/main.tsx") },
  output: {
    path: at("dist/workbench"),
    publicPath: "",
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  // The spreadsheet engine arrives minified by its makers; squeezing it again costs most of a minute and saves nothing on localhost.
  optimization: { minimize: false },
  performance: { maxEntrypointSize: 20_000_000, maxAssetSize: 20_000_000 },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "[name].[contenthash:8].css" }),
    new HtmlPlugin({ filename: "index.html", template: at("src/workbench/page/index.html"), scriptLoading: "defer" }),
  ],
});

/**
 * Options: `--mode development` for source maps; `--env base=https://host/path` for where the add-in is served, without
 * which it is this machine; `--env officejs=cdn` or `package` for where Office.js comes from: Microsoft's network if the
 * add-in is served to others, else the package.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode === "development" ? "development" : "production";
  const base = env.base === undefined ? THIS_MACHINE : addressOf(String(env.base));
  const officeJs = env.officejs ?? (base === THIS_MACHINE ? "package" : "cdn");
  if (officeJs !== "cdn" && officeJs !== "package") throw new Error(`officejs is cdn or package, not "${officeJs}".`);
  return [
    addin(mode, officeJs === "cdn", base, env.base !== undefined || argv.configName === undefined),
    workbench(mode),
  ];
};
