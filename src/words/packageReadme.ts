/** DOC-TRUOC.txt: what a package is and how to verify it, for whoever opens the zip years later. */
export const PACKAGE_README = `HỒ SƠ KẾT QUẢ LẤY PHIẾU TÍN NHIỆM (Hòm Phiếu)

Tệp nén này là hồ sơ kết quả của một lượt lấy phiếu tín nhiệm. Đừng giải nén rồi nén lại, đừng sửa tệp nào: chỉ một ký tự
khác đi là kiểm tra sẽ báo lỗi.

Cách kiểm tra:
1. Mở Hòm Phiếu trên một máy bất kỳ, không cần mạng, chọn "Kiểm tra hồ sơ" rồi đưa tệp .zip này vào.
   Hoặc trên dòng lệnh:  npm run --silent cli -- verify TEN-TEP.zip --confirm MA-DOI-CHIEU
2. Mã đối chiếu là 16 ký tự của biên bản mở lượt, in trên "Biên bản kiểm tra và niêm phong hòm phiếu" mà Ban Kiểm phiếu đã ký
   trước lá phiếu đầu tiên. Hãy lấy mã đối chiếu từ tờ giấy đã ký, không lấy từ tệp đi kèm.

Trong tệp nén có gì:
ket-qua.json, ket-qua.jws        kết quả và chữ ký của máy, của các thành viên đã mở hòm
mo-luot.json, mo-luot.jws        biên bản mở lượt, lập trước lá phiếu đầu tiên
hom-phieu-1.bel ...              hòm phiếu đã mã hóa của từng danh sách (định dạng Belenios, phiên bản 1)
giai-ma-1.json ...               chứng minh rằng tổng số được giải mã đúng
ket-qua.csv                      bảng kết quả để xem
nhat-ky.json                     nhật ký
muc-luc.json, muc-luc.jws        danh mục tệp và chữ ký

Không phiếu riêng lẻ nào mở được từ hồ sơ này.

--
RESULT PACKAGE OF A CONFIDENCE VOTE (Hòm Phiếu)
Do not unpack and repack. To verify: open Hòm Phiếu, "Kiểm tra hồ sơ", or  npm run --silent cli -- verify FILE.zip --confirm
FINGERPRINT  with the 16 symbols printed on the opening record that the committee signed before the first ballot. The format
is described in docs/result-package.md, enough to write another verifier. No single ballot can be opened from this file.
`
