/**
 * Import rules: the picture of docs/architecture.md, checked. Each folder of src lists what it may import; whatever is
 * not listed is forbidden. `type-only` imports vanish at run time and are let through where the list says so.
 */

/** Folder → folders it may import (values and types). */
const mayImport = {
  domain: [],
  belenios: [],
  ports: ['domain'],
  words: [],
  documents: ['domain', 'words'],
  evidence: ['domain', 'belenios'],
  storage: ['ports', 'domain'],
  platform: ['ports', 'domain'],
  workers: ['ports', 'domain', 'belenios', 'evidence', 'documents'],
  app: ['domain', 'evidence', 'ports'],
  ui: ['app', 'words'],
}
/** Folder → further folders of which it may import types. */
const mayImportTypesOf = {
  words: ['domain', 'belenios', 'ports', 'documents', 'evidence', 'app'],
  app: ['belenios'],
  ui: ['domain'],
}
/** Folder → further single places. */
const mayAlsoImport = {
  evidence: ['^src/documents/(writeCsv|readDelimited|textEncodings|tables|statementTable|readXlsx|zipEntries)\\.ts$'],
}

const folders = Object.keys(mayImport)

const zones = folders.map((folder) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import: ${[...mayImport[folder], ...(mayAlsoImport[folder] ?? [])].join(', ') || 'nothing of ours'}; types also of: ${(mayImportTypesOf[folder] ?? []).join(', ') || 'none'}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(${[folder, ...mayImport[folder], ...(mayImportTypesOf[folder] ?? [])].join('|')})/`,
      ...(mayAlsoImport[folder] ?? []),
    ],
  },
}))

const typesOnly = Object.entries(mayImportTypesOf).map(([folder, targets]) => ({
  name: `${folder}-only-types`,
  comment: `src/${folder} may import only types of ${targets.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: `^src/(${targets.join('|')})/`, dependencyTypesNot: ['type-only'] },
}))

/** The domain's folders in the order a meeting happens: each may import itself and earlier ones. */
const stages = [['kernel'], ['rules'], ['meeting'], ['round', 'ballot'], ['outcome'], ['result'], ['canvass']]

const stageOrder = stages.flatMap((step, index) =>
  step.map((stage) => ({
    name: `domain-${stage}-never-back`,
    comment: `src/domain/${stage} may import only itself and ${stages.slice(0, index).flat().join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^src/domain/${stage}/` },
    to: { path: '^src/domain/', pathNot: `^src/domain/(${[...stages.slice(0, index).flat(), stage].join('|')})/` },
  })),
)

/** A package that only some places may use. */
const reserved = (name, packages, places) => ({
  name,
  comment: `${packages} only in ${places.join(', ')}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: places },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
})

module.exports = {
  forbidden: [
    ...zones,
    ...typesOnly,
    ...stageOrder,
    {
      name: 'domain-knows-its-stages',
      comment: 'Every file of the domain belongs to one of the stages above.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: `^src/domain/(${stages.flat().join('|')})/` },
      to: {},
    },
    {
      name: 'known-folders-only',
      comment: 'A new folder of src gets its line in the table above.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${[...folders, 'entries'].join('|')})/` },
      to: {},
    },
    {
      name: 'pure-core',
      comment: 'The domain and the words use no package; belenios only @noble; none of them Node.',
      severity: 'error',
      from: { path: '^src/(domain|words)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'pure-protocol',
      comment: 'The protocol library uses no package but @noble, and not Node.',
      severity: 'error',
      from: { path: '^src/belenios/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'], pathNot: 'node_modules/@noble/' },
    },
    {
      name: 'node-at-the-edge',
      comment: "Node's own modules only where the program meets the machine.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(entries|platform|workers)/' },
      to: { dependencyTypes: ['core'] },
    },
    reserved('react-in-ui', 'react|react-dom|dexie-react-hooks', ['^src/ui/', '^src/entries/']),
    reserved('dexie-in-storage', 'dexie', ['^src/storage/']),
    reserved('noble-in-one-place', '@noble/[^/]+', [
      '^src/belenios/group/',
      '^src/belenios/hash\\.ts$',
      '^src/evidence/hashing\\.ts$',
      '^src/evidence/signerFromSeed\\.ts$',
    ]),
    {
      name: 'verifier-reaches-no-storage',
      comment: 'Whoever checks a package needs no database and no screen: not even at the end of a chain of imports.',
      severity: 'error',
      from: { path: '^src/(evidence/|entries/cli\\.ts$|app/(verifyFiles|canvassFiles)\\.ts$)' },
      to: { path: '^src/(storage|ui)/', reachable: true },
    },
    {
      name: 'product-needs-no-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'product-needs-no-development-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'The address or content of a bundled file (`?url`, `?inline`) is for the builder to resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(url|inline)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
  },
}
