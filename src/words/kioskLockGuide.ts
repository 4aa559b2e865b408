/**
 * How the tablet itself is locked to the app before voting, by system (product.md, kiosk behaviour; printed from help). A page can
 * refuse much, but not the system's own gestures, the home button or the power button: these are the operating system's to refuse.
 */
import { inBoth } from './language'

export interface KioskLockSystem {
  readonly name: string
  readonly lead: string
  readonly steps: readonly string[]
  /** How the committee leaves the lock again. */
  readonly leave: string
}

export interface KioskLockGuide {
  readonly title: string
  readonly lead: string
  readonly before: { readonly title: string; readonly steps: readonly string[] }
  readonly systems: readonly KioskLockSystem[]
  readonly check: { readonly title: string; readonly steps: readonly string[] }
  readonly limits: { readonly title: string; readonly points: readonly string[] }
}

export const kioskLockGuideVi: KioskLockGuide = {
  title: 'Khóa máy ghi phiếu',
  lead: 'Làm trước khi mở lượt bỏ phiếu, do thành viên Ban Kiểm phiếu làm. Ứng dụng tự chặn nút quay lại, cử chỉ vuốt, phóng to, in, sao chép, phím tắt và kéo thả tệp; các nút và cử chỉ của chính hệ điều hành thì phải khóa bằng cài đặt dưới đây.',
  before: {
    title: 'Trước khi khóa, với mọi loại máy',
    steps: [
      'Sạc đầy và cắm sạc trong suốt buổi bỏ phiếu.',
      'Bật chế độ máy bay; tắt Bluetooth nếu không dùng bàn phím rời.',
      'Tắt thông báo: bật “Không làm phiền”.',
      'Tắt trợ lý giọng nói, chụp màn hình nhanh và chia sẻ màn hình.',
      'Trong cài đặt của trình duyệt và của máy, tắt gửi báo cáo sự cố và số liệu sử dụng. Tắt gửi không ngăn được việc ghi báo cáo trong máy: xong hội nghị thì khôi phục cài đặt gốc.',
      'Đặt thời gian tắt màn hình lâu nhất có thể; bật khóa màn hình bằng mật khẩu do Ban Kiểm phiếu giữ.',
      'Cài Hòm Phiếu vào màn hình chính và mở từ biểu tượng đó, không mở trong thẻ trình duyệt.',
    ],
  },
  systems: [
    {
      name: 'Android: ghim màn hình',
      lead: 'Máy thường, không do cơ quan quản lý.',
      steps: [
        'Vào Cài đặt → Bảo mật và quyền riêng tư → Ghim ứng dụng (Ghim màn hình), bật lên, bật “Yêu cầu mã khóa khi bỏ ghim”.',
        'Mở Hòm Phiếu, đưa máy về màn hình ghi phiếu.',
        'Mở màn hình các ứng dụng gần đây, bấm biểu tượng Hòm Phiếu, chọn Ghim.',
      ],
      leave: 'Giữ đồng thời nút Quay lại và nút Gần đây (hoặc vuốt từ dưới lên và giữ), rồi nhập mật khẩu máy.',
    },
    {
      name: 'Android: chế độ tác vụ khóa (máy do cơ quan quản lý)',
      lead: 'Chắc chắn hơn ghim màn hình: không thanh trạng thái, không nút nguồn phần mềm.',
      steps: [
        'Trong phần mềm quản lý thiết bị (MDM), tạo hồ sơ kiosk một ứng dụng với Hòm Phiếu đã cài (ứng dụng web) hoặc trình duyệt mở đúng địa chỉ Hòm Phiếu.',
        'Tắt thanh trạng thái, thanh điều hướng, cài ứng dụng, bàn phím hệ thống nếu được.',
        'Gán hồ sơ cho máy và khởi động lại để kiểm tra.',
      ],
      leave: 'Bỏ gán hồ sơ trong phần mềm quản lý, hoặc dùng mã thoát do người quản trị giữ.',
    },
    {
      name: 'iPad: Truy cập được hướng dẫn (Guided Access)',
      lead: 'Có sẵn trên mọi iPad.',
      steps: [
        'Vào Cài đặt → Trợ năng → Truy cập được hướng dẫn, bật lên; đặt mật mã ở Cài đặt mật mã; tắt Tự động khóa màn hình ở mục Thời gian hiển thị màn hình.',
        'Mở Hòm Phiếu từ màn hình chính, đưa máy về màn hình ghi phiếu.',
        'Bấm ba lần nút trên cùng (hoặc nút Home), chọn Bắt đầu. Trong Tùy chọn: tắt Nút trên cùng, Nút âm lượng, Chuyển động nếu không muốn xoay, Bàn phím phần mềm; bật Cảm ứng.',
      ],
      leave: 'Bấm ba lần nút trên cùng (hoặc nút Home), nhập mật mã, chọn Kết thúc.',
    },
    {
      name: 'Windows: quyền truy cập được chỉ định (kiosk)',
      lead: 'Máy tính bảng Windows 10/11 bản Pro, Education hoặc Enterprise.',
      steps: [
        'Vào Cài đặt → Tài khoản → Người dùng khác → Thiết lập kiosk, tạo tài khoản kiosk.',
        'Chọn Microsoft Edge, kiểu “Bảng hiệu kỹ thuật số hoặc màn hình tương tác”, địa chỉ của Hòm Phiếu (ví dụ http://127.0.0.1:4173/). Đặt “Không bao giờ” ở mục khởi động lại khi rảnh, nếu không Edge xóa dữ liệu phiên.',
        'Nếu kiểu trên xóa dữ liệu khi thoát, dùng tài khoản thường và chạy Edge bằng lệnh: msedge.exe --kiosk http://127.0.0.1:4173/ --edge-kiosk-type=fullscreen --user-data-dir=C:\\HomPhieu',
        'Tắt cử chỉ vuốt cạnh màn hình: gpedit.msc → Cấu hình máy tính → Mẫu quản trị → Cấu phần Windows → Giao diện cạnh → Cho phép vuốt cạnh: Tắt.',
      ],
      leave: 'Bấm Ctrl+Alt+Del, đăng nhập tài khoản quản trị.',
    },
  ],
  check: {
    title: 'Thử sau khi khóa',
    steps: [
      'Vuốt từ bốn cạnh màn hình, bấm nút Home, nút nguồn một lần: phải vẫn ở màn hình ghi phiếu, hoặc màn hình đang được che.',
      'Ghi một phiếu làm thử rồi bấm nút nguồn giữa chừng: khi bật lại, màn hình phải đang được che.',
      'Quay máy dọc rồi ngang giữa chừng một phiếu làm thử: vẫn đúng người đang xem.',
      'Khởi động lại máy: lượt đang mở phải trở lại ở trạng thái tạm dừng, cần hai mã PIN để mở tiếp.',
    ],
  },
  limits: {
    title: 'Điều không khóa được bằng phần mềm',
    points: [
      'Người có mật khẩu máy hoặc mật mã Truy cập được hướng dẫn ra khỏi ứng dụng được: chỉ Ban Kiểm phiếu giữ.',
      'Điện thoại chụp ảnh trong chỗ ghi phiếu: Ban Kiểm phiếu nhắc trước và bố trí chỗ ghi phiếu.',
      'Giữ nút nguồn để tắt máy: không mất phiếu nào đã bỏ, lượt trở lại ở trạng thái tạm dừng.',
    ],
  },
}

const kioskLockGuideEn: KioskLockGuide = {
  title: 'Locking the voting tablet',
  lead: 'Before the round is opened, by a member of the committee. The app itself refuses going back, swipes, zoom, printing, copying, shortcuts and dropped files; buttons and gestures of the system are locked with the settings below.',
  before: {
    title: 'Before locking, on every tablet',
    steps: [
      'Charge it fully and keep the charger plugged in while people vote.',
      'Turn on airplane mode; turn off Bluetooth unless a keyboard needs it.',
      'Turn off notifications: Do Not Disturb.',
      'Turn off the voice assistant, quick screenshots and screen sharing.',
      'In the settings of the browser and of the tablet, switch off the sending of crash reports and usage statistics. A report may still be written on the tablet: restore the factory settings after the meeting.',
      'Set the longest screen timeout; lock the screen with a password that the committee keeps.',
      'Install the app on the home screen and start it from there, not in a browser tab.',
    ],
  },
  systems: [
    {
      name: 'Android: screen pinning',
      lead: 'Ordinary tablets that nobody manages.',
      steps: [
        'Settings → Security and privacy → App pinning (screen pinning): on, with “Ask for PIN before unpinning”.',
        'Open the app and bring it to the voting screen.',
        'Open recent apps, press the app’s icon, choose Pin.',
      ],
      leave: 'Hold Back and Recents together (or swipe up and hold), then enter the tablet’s password.',
    },
    {
      name: 'Android: lock task mode (managed tablets)',
      lead: 'Safer than pinning: no status bar, no power menu.',
      steps: [
        'In the device management (MDM), make a single-app kiosk profile with the installed web app, or a browser at the app’s address.',
        'Turn off status bar, navigation bar, installing apps, and the system keyboard if possible.',
        'Assign the profile to the tablet and restart it to check.',
      ],
      leave: 'Unassign the profile, or use the exit code that the administrator keeps.',
    },
    {
      name: 'iPad: Guided Access',
      lead: 'On every iPad.',
      steps: [
        'Settings → Accessibility → Guided Access: on; set a passcode; Display Auto-Lock: never.',
        'Open the app from the home screen and bring it to the voting screen.',
        'Press the top (or Home) button three times, Start. In Options: turn off Top Button, Volume Buttons, Motion if it should not rotate, Software Keyboards; leave Touch on.',
      ],
      leave: 'Press the top (or Home) button three times, enter the passcode, End.',
    },
    {
      name: 'Windows: assigned access (kiosk)',
      lead: 'Windows 10/11 Pro, Education or Enterprise tablets.',
      steps: [
        'Settings → Accounts → Other users → Set up a kiosk, make a kiosk account.',
        'Choose Microsoft Edge, “digital sign or interactive display”, the app’s address (for example http://127.0.0.1:4173/). Set the idle restart to “Never”, or Edge clears the session’s data.',
        'Where that type clears data on exit, use an ordinary account and start Edge with: msedge.exe --kiosk http://127.0.0.1:4173/ --edge-kiosk-type=fullscreen --user-data-dir=C:\\HomPhieu',
        'Turn off edge swipes: gpedit.msc → Computer Configuration → Administrative Templates → Windows Components → Edge UI → Allow edge swipe: Disabled.',
      ],
      leave: 'Press Ctrl+Alt+Del and sign in as the administrator.',
    },
  ],
  check: {
    title: 'Try it once it is locked',
    steps: [
      'Swipe from all four edges, press Home, press the power button once: still the voting screen, or a covered one.',
      'Begin a rehearsal ballot and press the power button: the screen is covered when it comes back.',
      'Turn the tablet upright and across in the middle of a rehearsal ballot: still the same person.',
      'Restart the tablet: an open round comes back paused and needs two PINs.',
    ],
  },
  limits: {
    title: 'What no software can lock',
    points: [
      'Whoever knows the tablet’s password or the Guided Access passcode can leave the app: only the committee keeps it.',
      'A telephone taking pictures in the booth: the committee says so beforehand and arranges the booth.',
      'Holding the power button: no ballot in the box is lost, the round comes back paused.',
    ],
  },
}

export const kioskLockGuide = inBoth(kioskLockGuideVi, kioskLockGuideEn)
