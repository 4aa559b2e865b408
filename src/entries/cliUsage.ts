/** How the command line is used, where its files are, and how it shows progress. */
import { resolve } from 'node:path'

export const USAGE = `Hòm Phiếu, dòng lệnh

  verify FILE… [--opening FILE] [--confirm FINGERPRINT] [--allow-unknown-keys] [--json]
      Kiểm tra hồ sơ kết quả (.zip) hoặc hòm phiếu (.bel). Verifies packages or bare archives.
      Cả biên bản hủy lượt, bản đính chính (.json, .jws bên cạnh). Annulments and corrections too, with their packages.
      --opening   mo-luot.json (MoLuot_….json) received over another channel, its .jws beside it; not one that lies with FILE
      --confirm   16 symbols from the signed opening record
      exit: 0 all verified · 1 any rejected · 2 any unreadable · 3 usage · 4 keys unknown

  canvass FILE|DIR… --out FILE.(xlsx|csv|parquet) [--expected units.csv|plan.json] [--openings DIR] [--confirmed FILE.csv]
      [--decisions FILE.csv] [--rehearsal] [--work DIR] [--jobs N] [--json]
      Kiểm tra và tổng hợp nhiều hồ sơ. Verifies and consolidates many packages (docs/canvass-columns.md).
      --expected  mã và tên các đơn vị phải nộp / units that must send: unit_code;unit_name, or a plan (docs/plan-file.md)
      --openings  biên bản mở lượt nhận qua kênh khác / opening records received over another channel (.json + .jws)
      --confirmed mã đối chiếu nhập từ giấy đã ký / fingerprints from signed papers: opening_fingerprint;confirmed_by;confirmed_at;channel
      --decisions quyết định về hồ sơ mâu thuẫn / on conflicting results: kept;set_aside;decided_by;document;decided_at
      --work      thư mục giữ phần đã kiểm tra, chạy lại chỉ kiểm tra tệp mới / keeps what was verified for the next run
      exit: 0 all in · 1 refused or in conflict · 2 unreadable · 3 usage · 4 keys to confirm · 5 units missing

  simulate --officials FILE --ballots FILE --out DIR
      [--rule-set 96-QD-TW-2023|96-2023-QH15|bo-phieu-tin-nhiem] [--summoned N] [--present N] [--issued N] [--electorate N]
      [--members 3] [--threshold 2] [--group Ed25519|BELENIOS-2048]
      [--unmarked allowWithWarning|allOrNothing] [--validity perOfficial|wholeBallot]
      [--denominator collected|issued|present|summoned|electorate] [--no-documents]
      Chạy cả một lượt làm thử. Runs a whole rehearsal round. Prints {"package","archive","opening","statement"}.
      --no-documents  hồ sơ không có biên bản và bảng / a package without minutes and workbook
      exit: 0 · 1 refused on the way · 2 unreadable file · 3 usage or impossible numbers`

/** Prints what is wrong and how it goes; exit 3. */
export function usageError(what: string): 3 {
  process.stderr.write(`${what}\n\n${USAGE}\n`)
  return 3
}

/** A path as the user typed it: npm changes the working folder and remembers the first one. */
export const userPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

/** One line that rewrites itself, on a terminal only. */
export function progressLine(label: string): { update(done: number): void; end(): void } {
  if (!process.stderr.isTTY) return { update: () => undefined, end: () => undefined }
  let shown = -1
  return {
    update(done) {
      const percent = Math.floor(done * 100)
      if (percent === shown) return
      shown = percent
      process.stderr.write(`\r${label} ${String(percent)} %  `)
    },
    end() {
      process.stderr.write(`\r${' '.repeat(label.length + 10)}\r`)
    },
  }
}
