import { locateFile } from "../../../src/workbench/serve/serveFiles";

const mounts = [
  { prefix: "/", folder: "/served/workbench" },
  { prefix: "/addin/", folder: "/served/addin" },
];

test.each([
  ["/", "/served/workbench/index.html"],
  ["/workbench.js?v=1", "/served/workbench/workbench.js"],
  ["/addin/", "/served/addin/index.html"],
  ["/addin/taskpane.html?_host_Info=Excel$Mac", "/served/addin/taskpane.html"],
  ["/addin/models/29c%202020.json", "/served/addin/models/29c 2020.json"],
])("%s is %s", (address, file) => {
  expect(locateFile(mounts, address)).toBe(file);
});

test.each([
  "/../secret",
  "/addin/../../secret",
  "/%2e%2e/secret",
  "/addin/%2e%2e%2f%2e%2e%2fsecret",
  "/..%5csecret",
  "/\0",
  "/%",
  "//../../secret",
])("%j leads nowhere outside the folders", (address) => {
  expect(locateFile(mounts, address)).toBeNull();
});
