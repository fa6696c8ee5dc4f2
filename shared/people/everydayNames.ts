/**
 * First names that are words, months or places too: "Will" and "will", "Grace", "April", "Lincoln". Alone in a sentence
 * one of these says nothing about who is meant, so it is left standing and pointed out instead.
 */
const words = `
Abbey Abbot Ace Amber Angel Angelica Apple April Archer Art Ash Aspen Aster Aubrey August Aurora Autumn
Bailey Barley Barrow Bay Bea Bear Berry Beryl Bill Birdie Bishop Blaise Bliss Blossom Blue Bob Bonny Booker Branch Brandy
Breeze Briar Bridge Bridger Bright Brook Brooke Brooks Buck Bud Buddy Buster Butch Buttercup
Candy Carl Carol Cash Cat Cedar Chad Chance Charity Charm Chase Chip Chris Chuck Christian Clay Clement Cleo Cliff Clover
Cole Colt Constable Constance Cooper Coral Cricket Cruise Crystal
Dahlia Daisy Dale Dan Dash Dawn Day Dean Deacon Dee Destiny Dick Dixie Dolly Dot Dove Drake Drew Duke Dusty
Earl Early Earnest Easter Echo Eden Elder Em Ember Emerald Ernest Eve Ever Evergreen
Faith Fall Farmer Fay Felicity Fern Fidel Fifi Finch Fisher Fleur Flo Flora Forest Forrest Fox Francis Frank Freedom
Gale Garnet Gay Gem Gene Genesis Gill Ginger Ginny Glade Glen Glory Gene Golden Grace Grant Gray Green Grey Guy
Hale Hank Happy Harmony Harper Haven Hawk Hazel Heath Heather Heaven Henna Herb Hero Holly Honey Honor Honour Hope Hunter
Ice Iris Ivory Ivy Jack Jade Jake Jasmine Jasper Jay Jazz Jenny Jet Jewel Jim Jimmy Job Joey John Johnny Josh Journey Joy
Joyce Judge Jude June Junior Juniper Justice Kale Kay Keen King Kit Kitty
Lake Lane Lance Lark Laurel Lavender Law Leaf Lee Legacy Levy Liberty Lily Lilac Linden Link Lion Lot Lotus Love Lucky
Magnolia Mae Major Maple Marble March Marigold Marina Mark Marshal Marshall Mason Mat Matt Max May Maverick Mayor
Meadow Mel Mercy Merit Merry Mike Miles Miller Mint Miracle Misty Modesty Molly More Morrow Moss Myrtle
Nan Nancy Nettle Nick Noble Noel Norm North Nova Oak Oakley Ocean Olive Opal Orchid Otter
Pace Page Paige Pansy Parish Parker Pat Patience Patsy Peace Pearl Pepper Penny Pet Petal Petunia Phoenix Piers Pilot
Piper Plum Polly Poppy Porter Precious Press Price Primrose Prince Princess Promise Prosper Providence Prudence Pru
Queen Quest Quill Rain Rainbow Raven Ray Reef Reed Rein Remedy Rex Rich Ridge River Rob Robin Robyn Rock Rocket Rocky Rod
Romance Romeo Rook Rory Rose Rosemary Rosy Rowan Royal Ruby Rue Rush Russet Rusty Ruth Rye
Saffron Sage Sandy Sailor Savannah Scarlet Scout Serene Serenity Shell Sierra Silver Skip Sky Skye Sol Solace Sonny
Sorrel Spencer Spring Star Stella Sterling Stone Storm Sue Summer Sunday Sunny
Tad Tamarind Tansy Tate Tawny Teal Temperance Terry Thorn Thyme Tiger Tim Tiny Toby Tony Topaz Trinity Trip Trish
Troy True Truth Tucker Tuesday Tulip Turner Tyler Unity Vale Valley Van Velvet Verity Victor Victory Viola Violet Vic
Virtue Wade Walker Wednesday Wells West Whisper Wick Will Willow Win Winner Winter Wisdom Wolf Wood Woody Worth Wren
Young Zeal Zen Zephyr Zest
Monday Thursday Friday Saturday January February July September October November December
Adelaide Alexandria Asia Austin Bath Bradford Brighton Britain Carlisle Carolina Catalina Charlotte Chelsea Chester China
Clyde Cornwall Dallas Darwin Denver Derby Devon Dorset Dover Durham Ely England Essex Florence Geneva Georgia Harlow Holland
Houston Iona Ireland Isla Israel Italy Jersey Jordan Kendal Kent Kenya Kingston Lancaster Leigh Leith Lincoln London
Lourdes Madison Malta Melbourne Memphis Milan Montana Nevada Newton Norfolk Odessa Orlando Paris Perth Petra Preston Rhodes
Roma Selby Shannon Shelby Sherwood Siena Skye Sofia Somerset Stafford Sydney Tyne Valencia Verona Vienna Virginia Victoria
Wales Warwick Washington Wells Winchester Windsor York
`

export const everydayNames: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean))
