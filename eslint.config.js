import boundaries from 'eslint-plugin-boundaries'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Where each file belongs. The first pattern that matches wins. */
const elements = [
  { type: 'records', pattern: 'shared/records' },
  { type: 'platform-interface', pattern: 'shared/platform' },
  { type: 'files', pattern: 'shared/files' },
  { type: 'exports', pattern: 'shared/exports' },
  { type: 'sample', pattern: 'shared/sample' },
  { type: 'search', pattern: 'shared/search' },
  { type: 'backups', pattern: 'shared/backups' },
  { type: 'coaching', pattern: 'shared/coaching' },
  { type: 'noun', pattern: 'shared/*' },
  { type: 'electron', pattern: 'electron' },
  { type: 'ui', pattern: 'renderer/ui' },
  { type: 'live', pattern: 'renderer/live' },
  { type: 'store', pattern: 'renderer/store' },
  { type: 'vault', pattern: 'renderer/vault' },
  { type: 'platform', pattern: 'renderer/platform' },
  { type: 'coaching-screens', pattern: 'renderer/features/coaching' },
  { type: 'feature', pattern: 'renderer/features/*' },
  { type: 'shell', pattern: 'renderer/shell' },
]

/** Single files that are a layer of their own. */
const files = [
  { category: 'catalog', pattern: 'shared/catalog.ts' },
  { category: 'paths', pattern: 'renderer/paths.ts' },
  { category: 'root', pattern: 'renderer/main.tsx' },
]
const isFile = (layer) => files.some((file) => file.category === layer)

const shared = ['records', 'platform-interface', 'files', 'exports', 'sample', 'search', 'catalog', 'noun', 'backups']
const screens = [...shared, 'store', 'platform', 'ui', 'paths', 'feature']

/** Who may import whom; everything else is refused. */
const layers = {
  records: ['records'],
  'platform-interface': ['platform-interface', 'records'],
  noun: ['records', 'noun'],
  catalog: ['records', 'noun'],
  files: ['files', 'records', 'noun', 'catalog'],
  exports: ['exports', 'records', 'noun', 'catalog'],
  sample: ['sample', 'records', 'noun', 'catalog'],
  search: ['search', 'records', 'noun', 'catalog'],
  backups: ['backups', 'platform-interface', 'records', 'catalog'],
  electron: ['electron', 'platform-interface', 'records', 'backups'],
  ui: ['ui'],
  platform: ['platform', 'platform-interface', 'records'],
  live: ['live', 'records'],
  store: ['store', 'live', ...shared],
  // The private side: nothing of a programme's reaches into it, and of the programme it only reads.
  coaching: ['coaching', 'records'],
  vault: ['vault', 'live', 'coaching', 'records', 'platform', 'platform-interface'],
  'coaching-screens': ['coaching-screens', 'coaching', 'vault', 'live', ...screens],
  feature: screens,
  shell: [...screens, 'live', 'vault', 'coaching-screens', 'shell'],
  root: ['platform', 'shell', 'ui'],
}

/** What touches storage or the system is imported in one place only. */
const keptApart = {
  dexie: { name: 'dexie', message: 'Only renderer/live, store and vault know a database.' },
  electron: { name: 'electron', message: 'Only electron/ knows the shell.' },
  settings: { name: 'electron-store', message: 'Only electron/ keeps settings.' },
}
const throughIndex = {
  regex: 'features/[^/]+/(?!index\\.ts$)',
  message: 'Another feature is reached through its index.ts.',
}
/** What is private may not flow into a programme. */
const noProgrammeWrites = {
  regex: 'store/(?!useQuery\\.ts$)',
  message: 'Coaching reads a programme with useQuery and never writes to one.',
}
const refuse = (paths, patterns = []) => ({ 'no-restricted-imports': ['error', { paths, patterns }] })

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'max-lines': ['error', 400],
    },
  },
  {
    files: ['{electron,renderer,shared}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/files': files,
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...Object.entries(layers).flatMap(([from, to]) => {
              const importer = isFile(from) ? { file: { categories: from } } : { element: { type: from } }
              return to.map((layer) => ({
                from: importer,
                allow: { to: isFile(layer) ? { file: { categories: layer } } : { element: { type: layer } } },
              }))
            }),
          ],
        },
      ],
    },
  },
  { files: ['shared/**/*.ts', 'renderer/**/*.{ts,tsx}'], rules: refuse(Object.values(keptApart)) },
  { files: ['electron/**/*.ts'], rules: refuse([keptApart.dexie]) },
  { files: ['renderer/{live,store,vault}/**/*.{ts,tsx}'], rules: refuse([keptApart.electron, keptApart.settings]) },
  {
    files: ['renderer/features/**/*.{ts,tsx}', 'renderer/shell/**/*.{ts,tsx}'],
    rules: refuse(Object.values(keptApart), [throughIndex]),
  },
  {
    files: ['renderer/features/coaching/**/*.{ts,tsx}'],
    rules: refuse(Object.values(keptApart), [throughIndex, noProgrammeWrites]),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.strict.rules,
      // It only reports that the React compiler, which is not used here, would leave virtual lists alone.
      'react-hooks/incompatible-library': 'off',
    },
  },
  { files: ['scripts/**/*.ts'], rules: { 'no-console': 'off' } },
)
