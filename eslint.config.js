/**
 * Lint: the type-aware strict rules of typescript-eslint, hooks and accessibility, and the house's manners that a
 * program can check: sizes, no default exports, no barrels, no classes in the core, no clock and no chance where
 * a result is decided, no network and no small storage anywhere.
 */
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const syntax = {
  defaultExport: { selector: 'ExportDefaultDeclaration', message: 'No default exports: one name everywhere.' },
  barrel: { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that owns the name.' },
  assertion: {
    selector: "TSNonNullExpression:not([expression.type='MemberExpression'][expression.computed=true])",
    message: '`!` is for an index that was just bounded; anything else is asked for.',
  },
  clock: {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes from the port.',
  },
  class: { selector: 'ClassDeclaration, ClassExpression', message: 'No classes here: plain data and functions.' },
}

const noNetwork = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
  name,
  message: 'The app never talks to anyone.',
}))
const noSmallStorage = ['localStorage', 'sessionStorage'].map((name) => ({
  name,
  message: 'Data live behind the ports, in src/storage.',
}))
const noWorld = ['performance', 'crypto', 'setTimeout', 'setInterval', 'console', 'process'].map((name) => ({
  name,
  message: 'The core takes time, chance and the world as arguments.',
}))
const noClock = {
  object: 'Date',
  property: 'now',
  message: 'Time comes from the port.',
}
const noChance = {
  object: 'Math',
  property: 'random',
  message: 'Randomness comes from the port: never from a guessable generator.',
}

export default defineConfig(
  globalIgnores(['dist', 'release', '.cache', 'coverage', 'types', 'eslint.config.js', '.dependency-cruiser.cjs', 'tests/vectors']),
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'eqeqeq': 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-restricted-properties': ['error', noChance],
      'no-restricted-syntax': ['error', syntax.defaultExport, syntax.barrel, syntax.assertion],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // A string's code points are what the importer means when it spreads one.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off', // see syntax.assertion
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // Interfaces here are records of functions; nothing has a `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // A store or a use case is one function around the functions it offers.
    files: ['src/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/{domain,belenios,evidence,documents}/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      // Takes every property beside a `ref` property for the content of a ref.
      'react-hooks/refs': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...noNetwork, ...noSmallStorage] },
  },
  {
    // A catalogue is one long object of sentences.
    files: ['src/words/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['src/domain/**/*.ts', 'src/belenios/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noNetwork, ...noSmallStorage, ...noWorld],
      'no-restricted-properties': ['error', noChance, noClock],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/app/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        syntax.defaultExport,
        syntax.barrel,
        syntax.assertion,
        syntax.clock,
        syntax.class,
      ],
      'no-restricted-properties': ['error', noChance, noClock],
    },
  },
  {
    // The command line speaks on the console.
    files: ['src/entries/cli.ts', 'src/entries/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx,mjs}', 'scripts/**/*.{mjs,mts,ts}', '*.config.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': ['error', syntax.defaultExport, syntax.barrel],
      // Tests take apart what they read: JSON of vectors, of the command line.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    // The tools' own contracts ask for default exports; the bootstrap speaks the language of old Nodes.
    files: ['*.config.ts', 'tests/campaigns/playwright.config.ts', 'tests/support/prepareBrowserTests.ts', 'tests/support/prepareBuild.ts'],
    rules: { 'no-restricted-syntax': ['error', syntax.barrel] },
  },
  {
    files: ['scripts/bootstrap.mjs'],
    rules: { 'object-shorthand': 'off' },
  },
)
