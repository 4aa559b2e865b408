/** The English of installGuide, sentence for sentence; steps are lists of texts with the picture's name in front. */
import type { Sentences } from './language'
import type { installGuideVi } from './installGuideVi'

type Guide = Sentences<typeof installGuideVi>
type Steps = Guide['steps']['android']

const step = (picture: string, text: string) => ({ picture, text })
const insecure = step('lock', 'The address must begin with https. A bare number of a local network does not work.')
const noCamera = step('camera', 'Without a camera voting works all the same: type the code on the card.')
const plugged = step('plug', 'Keep it plugged in throughout.')
const power = [step('plug', 'Plug it in now and leave it plugged in; see that the socket has power.')]
const readBack = step('check', 'Press read back and choose the file just written on the stick.')
const online = step('wifi', 'Connect, open Hòm Phiếu and wait a few seconds until “Works without a network” has its ✓.')

const android: Steps = {
  install: [
    step('wifi', 'Connect, open Chrome, type the address the level above sent; it must begin with https.'),
    step('menu', 'Press the three dots in the upper right corner.'),
    step('add', 'Choose “Add to home screen”, then “Install”.'),
    step('icon', 'Close Chrome. From now on open Hòm Phiếu only by its icon on the home screen.'),
  ],
  offline: [online, step('offline', 'Turn on flight mode, close the app completely and open it again: it must come up as before.')],
  keep: [
    step('icon', 'Install it on the home screen and open it by that icon; press “Allow” if asked to keep data.'),
    step('trash', 'No incognito windows. No “Clear browsing data” before everything is saved to USB.'),
  ],
  space: [step('gear', 'Open Settings → Storage to see what is free.'), step('trash', 'Delete photographs, videos and apps not needed until at least 1 GB is free.')],
  screen: [step('gear', 'Open Settings → Display → Screen timeout.'), step('sun', 'Choose the longest, usually 30 minutes.'), plugged],
  browser: [step('update', 'Open Play Store, find Chrome, press “Update”: version 137 or later.'), step('icon', 'Open Hòm Phiếu again by its icon on the home screen.')],
  secure: [insecure, step('icon', 'If it is installed, open it by its icon on the home screen.')],
  camera: [step('gear', 'Open Settings → Apps → Chrome → Permissions → Camera and choose “Allow”.'), noCamera],
  clock: [step('gear', 'Open Settings → System → Date and time.'), step('clock', 'Turn on automatic time, zone Hanoi (GMT+7), then open the app again.')],
  battery: power,
  usb: [
    step('usb', 'Plug the stick in through a USB-C (OTG) adapter and wait until the tablet has found it.'),
    step('folder', 'When asked where to save, choose the stick, then “Save”.'),
    readBack,
  ],
  tab: [step('window', 'Press recent apps and swipe away every other window of Hòm Phiếu; keep one.')],
}

const ipad: Steps = {
  install: [
    step('wifi', 'Connect, open Safari, type the address the level above sent; it must begin with https.'),
    step('share', 'Press the share button: a square with an arrow upwards.'),
    step('add', 'Choose “Add to Home Screen”, then “Add”.'),
    step('icon', 'Close Safari. From now on open Hòm Phiếu only by its icon on the home screen.'),
  ],
  offline: [online, step('offline', 'Turn on flight mode, swipe the app away and open it again: it must come up as before.')],
  keep: [
    step('icon', 'Install it on the home screen and open it by that icon: what is only in Safari may be deleted by iPadOS after seven days.'),
    step('trash', 'Do not remove the icon of Hòm Phiếu: its data go with it.'),
  ],
  space: [step('gear', 'Open Settings → General → iPad Storage.'), step('trash', 'Delete photographs, videos and apps not needed until at least 1 GB is free.')],
  screen: [step('gear', 'Open Settings → Display & Brightness → Auto-Lock.'), step('sun', 'Choose “Never” for the day of the meeting.'), plugged],
  browser: [step('update', 'Open Settings → General → Software Update: iPadOS 17 or later.'), step('icon', 'Open Hòm Phiếu again by its icon on the home screen.')],
  secure: [insecure, step('icon', 'If it is installed, open it by its icon on the home screen.')],
  camera: [step('gear', 'Open Settings → Apps → Safari → Camera and choose “Allow”.'), noCamera],
  clock: [step('gear', 'Open Settings → General → Date & Time.'), step('clock', 'Turn on “Set Automatically”, zone Hanoi, then open the app again.')],
  battery: power,
  usb: [
    step('usb', 'Plug the stick in through USB-C or a Lightning adapter.'),
    step('share', 'When the share sheet appears, choose “Save to Files”.'),
    step('folder', 'Choose the stick at the left, then “Save”.'),
    readBack,
  ],
  tab: [step('window', 'Swipe up from the lower edge and hold; swipe away every other window of Hòm Phiếu, keep one.')],
}

const windows: Steps = {
  install: [
    step('wifi', 'Connect, open Edge or Chrome, type the address the level above sent; it must begin with https.'),
    step('add', 'Press the install icon at the end of the address bar, then “Install”.'),
    step('icon', 'Close the browser. From now on open Hòm Phiếu only from the desktop or the Start button.'),
  ],
  offline: [online, step('offline', 'Turn Wi-Fi off, pull the network cable, close the app and open it again: it must come up as before.')],
  keep: [
    step('icon', 'Install the app and open it by its icon; press “Allow” if asked to keep data.'),
    step('trash', 'No InPrivate or incognito windows. Turn off clearing of browsing data when the browser closes.'),
  ],
  space: [step('gear', 'Open Settings → System → Storage to see what is free.'), step('trash', 'Delete files not needed until drive C has at least 1 GB free.')],
  screen: [step('gear', 'Open Settings → System → Power & battery → Screen and sleep.'), step('sun', 'Choose “Never” on every line for the day of the meeting.'), plugged],
  browser: [
    step('update', 'In Edge or Chrome open menu → Help → About and wait until it is up to date: version 137 or later.'),
    step('icon', 'Restart the browser and open Hòm Phiếu again by its icon.'),
  ],
  secure: [insecure, step('icon', 'If it is installed, open it by its icon.')],
  camera: [step('gear', 'Open Settings → Privacy & security → Camera and turn it on for the browser.'), noCamera],
  clock: [step('gear', 'Open Settings → Time & language → Date & time.'), step('clock', 'Turn on “Set time automatically”, zone Hanoi (UTC+07:00), then open the app again.')],
  battery: power,
  usb: [step('usb', 'Plug the stick in and wait until its drive shows.'), step('folder', 'When asked where to save, choose the stick’s drive, then “Save”.'), readBack],
  tab: [step('window', 'Close every other window and tab of Hòm Phiếu on the taskbar; keep one.')],
}

export const installGuideEn: Guide = {
  title: 'Getting a machine ready',
  lead: 'Done once, before the day of the meeting, where there is a network. Afterwards the machine works without any.',
  kinds: { android: 'Android tablet', ipad: 'iPad', windows: 'Windows computer' },
  topics: {
    install: 'Installing the app', offline: 'Working without a network', keep: 'Keeping the data', space: 'Free space', screen: 'A screen that stays on',
    browser: 'A recent browser', secure: 'A secure address', camera: 'Camera for scanning', clock: 'Date and time', battery: 'Battery', usb: 'Writing to USB', tab: 'One window only',
  },
  steps: { android, ipad, windows },
}
