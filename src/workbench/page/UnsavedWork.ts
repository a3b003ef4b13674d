import { CommandType, ICommandService, type Univer } from "@univerjs/core";

/** What the spreadsheet does by itself and nobody would miss. */
const BY_ITSELF = /auto-height|calculation|active|scroll|selection/;

/** Whether a workbook was changed since it was begun, opened or saved, by hand or by the add-in. */
export class UnsavedWork {
  private isThere = false;
  private readonly following: { dispose(): void };

  constructor(univer: Univer) {
    this.following = univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted(({ id, type }) => {
        if (type === CommandType.MUTATION && id.startsWith("sheet.mutation.") && !BY_ITSELF.test(id))
          this.isThere = true;
      });
  }

  get any(): boolean {
    return this.isThere;
  }

  /** The workbook is as its file is. */
  settle(): void {
    this.isThere = false;
  }

  stop(): void {
    this.following.dispose();
  }
}
