/**
 * Help in Vietnamese (S20): one article a matter, in the order a meeting happens. Shown on the screen, searched, and printed as
 * the guides for voters, committee, secretary and chair. What the app cannot promise stands here as plainly as what it can.
 */
export const HELP_TOPICS = [
  'voters', 'secretary', 'committee', 'rehearsal', 'lostCards', 'ballotCheck', 'secrecy', 'endings', 'criteria', 'rules', 'superior',
] as const
export type HelpTopic = (typeof HELP_TOPICS)[number]

export interface HelpSection {
  readonly heading: string
  /** Steps in order, or points in no order. */
  readonly ordered: boolean
  readonly items: readonly string[]
}
export interface HelpArticle {
  readonly title: string
  readonly lead: string
  readonly sections: readonly HelpSection[]
}

const steps = (heading: string, ...items: readonly string[]): HelpSection => ({ heading, ordered: true, items })
const points = (heading: string, ...items: readonly string[]): HelpSection => ({ heading, ordered: false, items })

export const helpArticlesVi: Readonly<Record<HelpTopic, HelpArticle>> = {
  voters: {
    title: 'Hướng dẫn cho người ghi phiếu',
    lead: 'Mỗi người một thẻ, một phiếu. Máy không biết thẻ nào của ai.',
    sections: [
      steps(
        'Ghi phiếu',
        'Bốc một thẻ nhận phiếu từ chồng đã xáo. Thẻ không ghi tên, không đánh số thứ tự.',
        'Ở máy, nhập mã trên thẻ bằng bàn phím số, hoặc bấm “Quét thẻ” và đưa mã vuông trước máy ảnh.',
        'Chọn một mức cho từng người. Chạm lại mức khác nếu muốn đổi. Muốn chữ to hơn thì bấm “Cỡ chữ”.',
        'Xem lại cả phiếu. Muốn sửa ai thì bấm “Sửa” ở dòng của người đó.',
        'Bấm BỎ PHIẾU VÀO HÒM, rồi ĐỒNG Ý. Chờ dòng “đã được ghi nhận”.',
        'Bỏ thẻ vào hòm thẻ bên cạnh máy.',
      ),
      points(
        'Khi cần giúp',
        'Không muốn ai nhìn thấy: bấm “Che”. Màn hình bị che ngay; chỉ thẻ của chính mình mở lại được phần đang ghi.',
        'Máy báo mã không dùng được: xem lại mã, hoặc gặp Ban Kiểm phiếu.',
        'Không ai, kể cả Ban Kiểm phiếu, xem được mình đã chọn gì. Không chụp ảnh màn hình.',
        'Máy không in và không đưa giấy gì về phiếu của mình: đó là để không ai buộc được ai chứng minh mình đã chọn gì.',
      ),
    ],
  },
  secretary: {
    title: 'Hướng dẫn cho Thư ký hội nghị',
    lead: 'Chuẩn bị mất khoảng mười phút. Thư ký không xem được kết quả trước, không bỏ hay sửa được phiếu, không mở hòm một mình được.',
    sections: [
      steps(
        'Những ngày trước',
        'Mở Hòm Phiếu từ biểu tượng đã cài. Xem “Kiểm tra máy”: làm theo từng dòng còn cảnh báo.',
        'Tạo cuộc lấy phiếu, hoặc mở tệp kế hoạch của cấp trên. Làm lần lượt các bước; mỗi bước máy tự lưu.',
        'In thẻ nhận phiếu: một mặt, A4, tỷ lệ 100 %. Cắt, đóng dấu treo, xáo đều. Xóa lệnh in còn lưu trong máy in.',
        'In phiếu thẻ chìa khóa trống cho Ban Kiểm phiếu chép tay.',
        'Bấm “Làm thử” và làm hết một lượt cùng Ban Kiểm phiếu.',
        'Tắt mạng của máy cho đến khi đã lưu kết quả ra USB.',
      ),
      steps(
        'Sau khi có kết quả',
        'Xem bảng kết quả, hoàn tất biên bản, in và ký.',
        'Lưu hồ sơ ra USB, đọc lại. Chỉ khi máy báo “giống hệt” mới là đã lưu. Lưu thêm một USB nữa.',
        'Hủy thẻ chìa khóa tại hội trường, ghi vào biên bản. Lập phiếu bàn giao và tiêu hủy.',
        'Gửi tệp TinNhiem_*.zip nguyên vẹn lên cấp trên: không giải nén, không sửa, không đổi tệp bên trong.',
      ),
    ],
  },
  committee: {
    title: 'Hướng dẫn cho Ban Kiểm phiếu',
    lead: 'Ban Kiểm phiếu giữ chìa khóa của hòm. Không đủ số thẻ chìa khóa thì không ai mở được tổng số.',
    sections: [
      steps(
        'Thẻ chìa khóa',
        'Từng đồng chí một, các đồng chí khác quay mặt đi. Chép sáu nhóm ký tự lên thẻ giấy, nhập lại để chắc đã chép đúng.',
        'Đặt mã PIN sáu số của riêng mình. PIN để đồng ý các việc; PIN không mở được phiếu nào.',
        'Thẻ dự phòng cho vào phong bì, chủ trì và Trưởng ban ký ngang mép dán.',
      ),
      steps(
        'Mở lượt',
        'In biên bản kiểm tra và niêm phong, cả Ban ký trước lá phiếu đầu tiên.',
        'Báo ngay mã đối chiếu 16 ký tự lên cấp trên, lưu tệp mở lượt ra USB và đọc lại.',
        'Điểm danh. Chưa đủ 2/3 số được triệu tập thì máy không mở, không có ngoại lệ.',
        'Hai đồng chí nhập PIN.',
      ),
      points(
        'Trong khi bỏ phiếu',
        'Một đồng chí đứng gần máy, không nhìn màn hình của người đang ghi.',
        'Người ghi phiếu bỏ đi: sau hai phút máy nhắc, rồi tự che. Họ quay lại thì nhập lại thẻ của mình. Không bao giờ ghi hộ.',
        'Không rõ phiếu đã vào hòm chưa: “Kiểm tra thẻ” trả lời đã bỏ, chưa bỏ, hay đã hủy.',
        'Mất thẻ nhận phiếu: trao một thẻ dự phòng và bấm ghi nhận. Không ghi thêm vào phiếu thiếu.',
        'Mất điện, máy treo: mở lại máy, lượt ở trạng thái tạm dừng, phiếu đã ghi còn nguyên; hai PIN mở tiếp.',
      ),
      steps(
        'Kết thúc',
        'Hỏi: “Các đồng chí có mặt đã bỏ phiếu xong chưa?”',
        'Đếm tay: thẻ chưa trao, thẻ trả lại, thẻ trong hòm thẻ. Máy nói rõ nếu lệch.',
        'Từng đồng chí tự nhập thẻ chìa khóa của mình. Từ thẻ đầu tiên không bỏ phiếu thêm được.',
        'Bấm KẾT THÚC. Máy cộng các phiếu còn mã hóa và chỉ mở tổng số.',
        'Sau khi đã đọc lại USB: hủy mọi thẻ chìa khóa tại chỗ, kể cả thẻ dự phòng.',
      ),
    ],
  },
  rehearsal: {
    title: 'Làm thử',
    lead: 'Làm thử trước mỗi hội nghị, với đúng danh sách và Ban Kiểm phiếu. Dữ liệu để riêng, tệp mang tên LAMTHU, không bao giờ tính là kết quả.',
    sections: [
      steps(
        'Cách làm',
        'Ở cuộc lấy phiếu đã thiết lập, vào bước “Làm thử”, bấm “Làm thử”.',
        'In các phiếu thử, chia nhau ghi đúng như tờ giấy. Mỗi phiếu thử một lần.',
        'Ở phiếu thử số 2, bấm “Kiểm tra phiếu này” trước khi bỏ.',
        'Kết thúc lượt, nhập thẻ chìa khóa. Máy so dự kiến với thực tế, nêu tên chỗ khác.',
      ),
      points(
        'Vì sao tin được',
        'Không có hai người nào, hai mức nào của một người có tổng số dự kiến bằng nhau: đổi chỗ là lộ.',
        'Thời gian đo được khi làm thử được dùng để tính số máy và thời gian cho cuộc chính thức. Cuộc chính thức không đo gì cả.',
      ),
    ],
  },
  lostCards: {
    title: 'Mất thẻ chìa khóa thì sao',
    lead: 'Ít hơn số thẻ cần có thì không ai mở được kết quả, kể cả người làm phần mềm. Đó là chủ ý.',
    sections: [
      points(
        'Mất trước khi mở lượt',
        'Làm lại lễ trao thẻ chìa khóa với toàn Ban. Thẻ nhận phiếu đã in vẫn dùng được.',
      ),
      points(
        'Mất sau khi mở lượt',
        'Còn đủ số thẻ cần thì vẫn kết thúc bình thường, thẻ mất ghi vào biên bản.',
        'Có thẻ dự phòng: mở phong bì trước hội nghị, nhập như thẻ của một thành viên.',
        'Không đủ thẻ: hủy lượt, lập biên bản hủy lượt, tạo lượt thay thế. Hòm không bao giờ được mở.',
      ),
      points(
        'Quên PIN',
        'PIN chỉ để đồng ý các việc. Hai đồng chí khác nhập được PIN thì vẫn làm được. Kết thúc lượt không cần PIN, cần thẻ chìa khóa.',
      ),
    ],
  },
  ballotCheck: {
    title: '“Kiểm tra phiếu này” là gì',
    lead: 'Để biết máy mã hóa đúng điều đã chạm, không phải tin máy. Việc này tùy ý, không cần để bỏ phiếu.',
    sections: [
      steps(
        'Cách kiểm tra',
        'Ghi phiếu bình thường cho tới màn hình xác nhận. Máy hiện một mã 12 ký tự: máy đã cam kết nội dung phiếu.',
        'Thay vì ĐỒNG Ý, bấm “Kiểm tra phiếu này”. Máy hiện mã vuông.',
        'Dùng một máy khác có Hòm Phiếu, trang đầu hoặc mục này, bấm “Kiểm tra một phiếu”, chọn biên bản mở lượt rồi quét mã vuông. Máy đó tự tính lại: phải ra đúng 12 ký tự ấy và đúng các mức đã chọn.',
        'Phiếu vừa kiểm tra bị bỏ đi. Ghi lại phiếu như thường; thẻ vẫn dùng được.',
      ),
      points(
        'Lưu ý',
        'Vì máy không biết trước phiếu nào sẽ bị kiểm tra, máy gian bị bắt ngay ở phiếu nó gian mà được kiểm tra.',
        'Người kiểm tra nên chọn các mức bất kỳ, không phải ý thật của mình.',
      ),
    ],
  },
  secrecy: {
    title: 'Máy bảo đảm được gì, không bảo đảm được gì',
    lead: 'Nói thẳng để hội nghị quyết định.',
    sections: [
      points(
        'Bảo đảm được',
        'Không ai biết kết quả trước khi kết thúc: phiếu được mã hóa trước khi lưu, chìa khóa nằm trên giấy của Ban Kiểm phiếu.',
        'Không phiếu riêng lẻ nào bị giải mã: máy chỉ mở tổng số, một lần.',
        'Phiếu lưu không có giờ, không có thứ tự, không có tên.',
        'Ai cũng tính lại được tổng số từ hồ sơ, bằng phần mềm khác.',
      ),
      points(
        'Không bảo đảm được, nên phải đề phòng',
        'Phần mềm bị thay: so mã bản dựng 8 ký tự với mã cấp trên báo, làm thử có chứng kiến, kiểm tra phiếu.',
        'Đĩa của máy còn dấu vết theo thứ tự ghi: vô hại khi thẻ chìa khóa đã hủy. Vì vậy phải hủy tại hội trường.',
        'Trình duyệt bị sập có thể tự ghi báo cáo sự cố, trong đó có một mảnh bộ nhớ. Tắt việc gửi báo cáo sự cố của trình duyệt, giữ máy ngoài mạng, xong việc thì khôi phục cài đặt gốc.',
        'Mọi người chọn giống nhau, hoặc nhóm quá ít người: tổng số tự nói lên phiếu.',
        'Chụp ảnh trong lúc ghi phiếu.',
      ),
    ],
  },
  endings: {
    title: 'Hủy lượt, đính chính, lượt thay thế',
    lead: 'Khi việc không đi đến kết quả, hoặc kết quả có chỗ ghi nhầm.',
    sections: [
      points(
        'Hủy lượt (trước khi có kết quả)',
        'Khi thừa phiếu không giải thích được, sai danh sách, hoặc không còn đủ thẻ chìa khóa.',
        'Hai PIN và lý do. Không đủ hai PIN thì hai người ký văn bản, ghi số, ngày, và một người nhập PIN.',
        'Hòm không bao giờ được mở. In “Biên bản hủy lượt”, lưu tệp, hủy thẻ chìa khóa.',
        'Bấm “Tạo lượt thay thế”: lượt mới ghi rõ thay cho lượt đã hủy.',
      ),
      points(
        'Đính chính (sau khi có kết quả)',
        'Sửa được: tên, chức vụ, tiêu đề, số có mặt, số thẻ đếm tay.',
        'Không bao giờ sửa được: số phiếu của từng mức, phiếu hợp lệ, số phiếu thu về.',
        'Kết quả đã ký giữ nguyên; bản đính chính có chữ ký của máy, in ra để ký tay, gửi kèm hồ sơ.',
      ),
      points('Lấy phiếu lại theo quyết định của cấp trên', 'Đã có kết quả thì máy không hủy được. Tạo lượt thay thế và ghi số, ngày quyết định của cấp trên.'),
    ],
  },
  criteria: {
    title: 'Tiêu chí đánh giá tín nhiệm',
    lead: 'Căn cứ Quy định số 96-QĐ/TW, Điều 4 và Điều 5. Mỗi người được đánh giá chung bằng một mức.',
    sections: [
      points(
        'Căn cứ vào',
        'Phẩm chất chính trị, đạo đức, lối sống; ý thức tổ chức kỷ luật; sự gương mẫu của bản thân, vợ hoặc chồng và con.',
        'Kết quả thực hiện chức trách, nhiệm vụ được giao.',
      ),
    ],
  },
  rules: {
    title: 'Cách tính và các lựa chọn',
    lead: 'Mọi phép so đều trên số nguyên; tỷ lệ làm tròn chỉ để đọc.',
    sections: [
      points(
        'Tỷ lệ',
        'Theo Quy định 96-QĐ/TW, tỷ lệ tính trên tổng số phiếu thu về. Nghị quyết 96/2023/QH15 tính trên tổng số đại biểu.',
        'Cộng các tỷ lệ có thể lệch 100 % vài phần trăm nghìn vì làm tròn; máy không sửa cho tròn.',
        'Nếu cách tính khác sẽ đổi mức kết luận của ai, máy nói rõ.',
      ),
      points(
        'Dòng chưa đánh giá',
        '“Cho phép, có nhắc”: dòng trống là không hợp lệ riêng với người đó.',
        '“Đánh giá hết hoặc phiếu trắng”: máy ghi phiếu không cho bỏ phiếu ghi dở. Bằng chứng mật mã không nhìn thấy được điều này trong từng phiếu; nó chỉ thấy số dòng trống của mọi người bằng nhau.',
      ),
      points('Phần mềm không kết luận thay', 'Máy tính và xếp mức theo số phiếu tín nhiệm thấp. Xử lý thế nào do cấp có thẩm quyền quyết định.'),
    ],
  },
  superior: {
    title: 'Cấp trên: nhận, kiểm tra, tổng hợp',
    lead: 'Mã đối chiếu phải lấy từ biên bản đã ký hoặc qua điện thoại trước khi bỏ phiếu, không lấy từ tệp đi kèm.',
    sections: [
      steps(
        'Kiểm tra một hồ sơ',
        'Bấm “Kiểm tra hồ sơ”, thả tệp .zip vào.',
        'Gõ mã đối chiếu biên bản mở lượt, 16 ký tự, từ biên bản đã ký.',
        'ĐẠT: dùng được. CHỜ ĐỐI CHIẾU: đúng nhưng chưa biết khóa của ai. PHẢI NỘP LẠI: máy nói rõ sai chỗ nào và phường phải làm gì.',
      ),
      points(
        'Luôn từ chối',
        'Hồ sơ làm thử (LAMTHU_…), hồ sơ đã sửa, hồ sơ của hai lượt khác nhau trộn lẫn.',
        'Một người ở quá hai nơi; hai kết quả khác nhau của cùng một lượt.',
      ),
    ],
  },
}
