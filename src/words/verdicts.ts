/** The verdict on a file for people at a terminal, and the names of verdicts on S17. */
import type { Verdict } from '../evidence/checks'
import type { FileVerdict } from '../evidence/verifyPackage'

export const verdictVi: Readonly<Record<Verdict, { readonly name: string; readonly meaning: string; readonly next: string }>> = {
  verified: {
    name: 'ĐẠT',
    meaning: 'Mọi kiểm tra đều đạt và dấu kiểm đã được đối chiếu qua kênh khác.',
    next: 'Có thể dùng kết quả này để tổng hợp.',
  },
  'unknown-keys': {
    name: 'CHỜ ĐỐI CHIẾU',
    meaning: 'Nội dung đúng với chữ ký trong hồ sơ, nhưng chưa đối chiếu được khóa ký với tờ giấy Ban Kiểm phiếu đã ký.',
    next: 'Mời nhập 16 ký tự dấu kiểm in trên biên bản mở lượt đã ký.',
  },
  rejected: {
    name: 'PHẢI NỘP LẠI',
    meaning: 'Có kiểm tra không đạt: tệp bị sửa, thiếu, hoặc không phải của lượt này.',
    next: 'Mời phường cắm lại máy, bấm Lưu lại rồi nộp lại. Kết quả trong máy của phường không bị mất.',
  },
  unreadable: {
    name: 'KHÔNG ĐỌC ĐƯỢC',
    meaning: 'Tệp không mở được hoặc bị cắt cụt, nên chưa kết luận gì về kết quả.',
    next: 'Mời chép lại tệp từ USB, hoặc nhờ phường cắm lại máy và bấm Lưu lại.',
  },
}

/** Lines for a terminal: Vietnamese first, the stable codes as they are. */
export function printableVerdict({ file, verdict, checks, result }: FileVerdict): string {
  const { name, meaning, next } = verdictVi[verdict]
  const lines = [`${name}  ${file}  [${verdict}]`, `  ${meaning}`, `  → ${next}`]
  for (const { id, ok, code, detail } of checks) lines.push(`  ${ok ? '✔' : '✖'} ${id}${ok ? '' : `  ${code ?? ''}${detail === undefined ? '' : `  ${detail}`}`}`)
  if (result?.kind === 'package') {
    lines.push(`  ${result.statement.unit.name} (${result.statement.unit.code}) · mo-luot ${result.openingFingerprint} · ket-qua ${result.fingerprint}`)
  }
  return lines.join('\n')
}
