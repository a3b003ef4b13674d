import type { errorMessages as english } from "../en/errors";

export const errorMessages: Readonly<Record<keyof typeof english, string>> = {
  "failed.start": "未能查看工作簿",
  "failed.load": "未能载入",
  "failed.refresh": "未能刷新",
  "failed.undo": "未能撤销",
  "failed.convert": "未能改写公式",
  "failed.open": "未能打开文件",
  "failed.goTo": "未能显示该单元格",
  "failed.findings": "未写入任何内容。请在文件中改正以下各处，然后重新打开。",
  "failed.code": "代码：{code}",

  "error.UnknownModel": "没有名为“{model}”的模型。现有：{known}。请从中选择，或打开文件。",
  "error.UnknownLanguage": "该模型没有“{language}”文本，只有：{known}。请从中选择。",
  "error.UnknownFormulaStyle": "“{formulas}”不是公式类型。请选择：{known}。",
  "error.UnknownTable": "该模型没有表 {table}，只有：{known}。",
  "error.UnknownResolution": "“{resolve}”不是处理改动的方式。请选择：{known}。",
  "error.ModelNotFetched": "无法获取 {model} 的数据（{reason}）。未作任何更改。请检查与加载项来源的连接，然后重试。",
  "error.InvalidModel":
    "该文件不是完整的模型：共有 {count} 处错误，第一处在 {place}：{reason} 未写入任何内容。请改正后重新打开。",
  "error.NothingToAudit": "{place} 内没有可核对的内容。请选择一个表格的单元格，连同标题和标签，然后重试。",
  "error.NotATable": "{place} 内没有数字表格。请选择一个表格的单元格，连同标题和标签，然后重试。",
  "error.NoSuchRange": "本工作簿中没有区域 {place}。请写明工作表和地址，如 Sheet1!A1:K20，或选择单元格，然后重试。",
  "error.AreaTooLarge": "{place} 有 {cells} 个单元格；一次最多核对 {limit} 个。请选择一个表格，然后重试。",
  "failed.audit": "未能核对所选区域",
  "error.UnknownFinding": "文件中没有这一处错误：“{finding}”。未作任何改动。请用原文所列结果的 id。",
  "error.UnknownCell": "{cell} 处没有已载入表格的单元格。请用现有地址并注明工作表，如 '29C.10'!C9。",
  "error.UnknownCounting": "“{counts}”不能说明该行的性质。请从中选择：{known}。",
  "error.PreviewOutdated":
    "刷新将做的改动已与所显示的不同：工作簿或模型此后有变动。未写入任何内容。请重新查看后再应用。",
  "error.NothingLoaded": "本工作簿尚未载入任何预算款，无可刷新。请先按“载入”。",
  "error.NotLoaded": "本工作簿中没有 {model}，只有：{known}。请先载入。",
  "error.SeveralModels": "本工作簿中有多个预算款：{known}。请选定其一后重试。",
  "error.NothingToUndo": "本工作簿中没有可撤销的载入、刷新或公式改写。",
  "error.NothingToRedo": "没有已撤销而可重做的步骤。",
  "error.UndoEarlier":
    "上一步是在打开本工作簿之前完成的载入；将其撤销会删除 {count} 个工作表：{sheets}。未作任何更改。如仍要删除，请重试。",
  "failed.redo": "该步骤未能重做",
  "error.CannotUndo": "此后 {cells} 又有改动，撤销会丢失这些改动。未作任何更改。",
  "error.WorkbookReadOnly":
    "本工作簿仅供查看。未作任何更改。请选择“编辑工作簿”或“启用编辑”，或另存副本后打开，然后重试。",
  "error.WorkbookProtected":
    "工作簿的结构受保护，无法添加工作表。未作任何更改。请取消保护（“审阅”>“保护工作簿”）后重试。",
  "error.SheetProtected": "工作表 {sheet} 受保护。未作任何更改。请取消保护（“审阅”>“撤销工作表保护”）后重试。",
  "error.Timeout": "Excel 在 {seconds} 秒内没有响应。请等它空闲后检查工作表是否完整，然后重试。",
  "error.NotRestored":
    "Excel 中途停止（{code}），并且无法恢复以下单元格：{cells}。请检查这些单元格，或不保存而关闭工作簿。",
  "error.FileUnreadable": "无法读取文件 {name}。请确认文件仍然存在且未在别处打开，然后重新打开。",
  "error.FileTooLarge": "文件 {name} 有 {megabytes} MB，而模型文件小于 {limit} MB。未读取任何内容。请选择其他文件。",

  "error.InvalidOperationInCellEditMode":
    "有单元格正在编辑，Excel 暂不处理其他操作。未作任何更改。请在其中按 Enter 或 Esc，然后重试。",
  "error.RequestPayloadSizeLimitExceeded": "要写入的内容超过 Excel 一次可接受的量。未作任何更改。请减少表格后重试。",
  "error.ResponsePayloadSizeLimitExceeded":
    "要读取的内容超过 Excel 一次可给出的量。未作任何更改。请删除表格旁不需要的内容后重试。",
  "error.RangeExceedsLimit": "区域超过 Excel 一次可处理的大小。未作任何更改。请删除表格旁不需要的内容后重试。",
  "error.AccessDenied": "Excel 不允许更改该处（{place}）。未作任何更改。请取消保护或使工作簿可编辑后重试。",
  "error.InactiveWorkbook": "另一个工作簿在前台，Excel 暂不处理本工作簿。未作任何更改。请把本工作簿切换到前台后重试。",
  "error.FilteredRangeConflict": "要写入的单元格上有筛选（{place}）。未作任何更改。请清除筛选后重试。",
  "error.MergedRangeConflict": "要写入的单元格上有合并单元格（{place}）。未作任何更改。请取消合并后重试。",
  "error.InsertDeleteConflict": "该处的单元格无法移动（{place}）。未作任何更改。请清除旁边或下方的内容后重试。",
  "error.ItemNotFound": "刚才还在的对象现在找不到了（{place}）。未作任何更改。请重试。",
  "error.ItemAlreadyExists": "该处已有同名对象（{place}）。未作任何更改。请将您的对象改名后重试。",
  "error.InvalidArgument": "Excel 不接受要写入的内容（{place}）。未作任何更改。请连同下面的代码报告此问题。",
  "error.InvalidReference": "引用无效（{place}）。未作任何更改。请重试；如仍如此，请连同下面的代码报告。",
  "error.MemoryLimitReached": "Excel 内存不足。未作任何更改。请关闭其他工作簿后重试。",
  "error.RequestAborted": "Excel 两次中断了操作。未作任何更改。请等它空闲后重试。",
  "error.ApiNotFound": "此版本的 Excel 缺少所需功能（{place}）。未作任何更改。请更新 Excel 后重试。",
  "error.GeneralException":
    "Excel 未能完成，也未说明原因（{code}）。未作任何更改。请重试；如仍如此，请保存、关闭并重新打开工作簿。",
};
