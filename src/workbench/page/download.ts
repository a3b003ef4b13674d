const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a workbook file to the browser, which keeps it where the user's downloads go. */
export function download(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
