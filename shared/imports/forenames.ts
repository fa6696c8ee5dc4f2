/**
 * Forenames that many people in the UK have, men and women, old and young. Only consulted where a file gives nothing else to
 * tell a forename by; what is also a common surname (James, Thomas, Lee) is left out, since it tells nothing.
 */
const common = new Set(
  `aaron abdul abigail adam adrian aisha alan alex alexander alexandra alice alison alun amanda amelia amir amy andrea andrew
  angela angharad anita anna anne annette anthony anwen ayesha barbara ben benjamin bethan beverley brian bronwen callum cara
  carol caroline carolyn carys catherine catrin ceri charles charlotte cheryl chloe chris christina christine christopher
  claire clare colin daniel darren david dawn debbie deborah deepa denise derek diana diane donna dorothy dylan eilidh
  elaine eleanor elin eliot elizabeth ella ellen emily emma eric erin ewan fatima fiona frances gareth gary gavin gemma
  geoffrey georgina gillian glenys grace graeme greg gwen hamish hannah harriet hazel heather heidi helen
  ian ibrahim imran iain imogen iona isabel isla jack jacqueline jake jane janet janice jason jayne jean jennifer jenny jessica
  jill joanna joanne joe john jonathan joseph josephine joshua joyce judith julia julie karen kate katherine kathleen
  kathryn katie keith kenneth kerry kevin kieran kirsty laura lauren leanne lesley liam linda lindsay lisa liz
  lorraine louise lucy luke lynn lynne maggie mairi malcolm marcus margaret maria marie mark mary matthew maureen megan mei
  melanie melissa michael michelle mohamed mohammad mohammed molly morag muhammad nadia nasreen natalie natasha neil
  ngozi nia niamh nicholas nicola nicole nigel olivia omar owain pamela patricia paul paula pauline peter philip philippa
  priya rachel rajesh ravi rebecca rhiannon rhys richard robert robin roger rosemary roshni rupa ruth ryan sally samantha samuel
  sandra sanjay sara sarah sean shabana shahid shane sharon sheila shirley sian siân simon sinead siobhan sioned
  sonia sophie stacey stephanie stephen steve steven stuart sue sunita suresh susan suzanne tariq teresa tessa tim timothy
  tina toby tom tony tracey tracy trevor usha valerie vanessa veronica vicki victoria vikram vivien wendy yasmin yusuf
  yvonne zara zainab zoe`.split(/\s+/),
)

export function isForename(word: string): boolean {
  return common.has(word.toLowerCase().replace(/\s\p{Lu}\.?$/iu, ''))
}
