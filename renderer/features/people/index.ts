export { PeopleScreen } from './PeopleScreen.tsx'
export { OrganisationsScreen } from './OrganisationsScreen.tsx'
export { PartyPicker } from './PartyPicker.tsx'
export { PersonDialog } from './PersonDialog.tsx'
