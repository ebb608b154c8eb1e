package places

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"shuck/extract/internal/words"
)

// A Kind is a set of bits for what a name in the list of places can be. A name
// may be several things: New York is a city and a state, Singapore a city and a
// country.
type Kind uint8

// The kinds of place.
const (
	City    Kind = 1 << iota // can open a dateline alone
	Country                  // stands behind a city, seldom alone
	Region                   // state, province or territory: behind a city
	Homonym                  // also a common word or a first name: never alone in small letters
)

// Lookup returns the kinds of place that a name is of, however it is
// capitalised, accented or abbreviated, and 0 where it is not in the list.
//
//	Lookup("ST. LOUIS"), Lookup("Montevideo")  City
//	Lookup("Okla."), Lookup("Ontario")         Region
//	Lookup("Springtime")                       0
func Lookup(name string) Kind {
	kind, _ := words.Frozen(placeTable).Find(foldPlace(name))
	return Kind(kind)
}

// placeTable has the kinds of the names of placeLists by foldPlace. After a change of a
// list it is written anew by go test ./extract/internal/places -update.
//
//go:embed places.table
var placeTable []byte

// placeLists are the names of places.
var placeLists = [...]struct {
	kind  Kind
	names string // with commas or line ends between them
}{
	{City, citiesEnglish}, {City, citiesAmerica}, {City, citiesLatin}, {City, citiesOther},
	{City | Homonym, citiesHomonym},
	{City | Country, cityStates}, {Country, countriesLatin}, {Country, countriesOther},
	{Region, regionsWorld}, {Region, regionsShort},
}

// foldPlace makes the forms of one name equal: capitals, accents, full stops,
// apostrophes, hyphens and stray white space do not count. It gives a hash of what is
// left, of so many bits that no other name has it.
func foldPlace(name string) uint64 {
	hash := uint64(words.FNVOffset64)
	gap, begun := false, false
	for _, r := range name {
		switch {
		case 'a' <= r|0x20 && r|0x20 <= 'z': // most characters of most names
		case r == ' ' || r == '-' || r == '\u00a0' || r == '\n' || r == '\t' || r == '‑':
			gap = begun
			continue
		case strings.ContainsRune(".'’‘ʻʼ`", r) || unicode.Is(unicode.Mn, r):
			continue
		}
		if gap {
			hash = words.HashRune64(hash, ' ')
			gap = false
		}
		begun = true
		hash = hashFolded(hash, r)
	}
	return hash
}

// hashFolded adds a letter to a hash, as a capital without its accent.
func hashFolded(hash uint64, r rune) uint64 {
	if r < utf8.RuneSelf {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return words.HashRune64(hash, r)
	}
	r = unicode.ToUpper(r)
	if plain, ok := plainLetters()[r]; ok {
		for _, r := range plain {
			hash = words.HashRune64(hash, r)
		}
		return hash
	}
	return words.HashRune64(hash, r)
}

// foldedMost is about as many letters as foldedLetters has.
const foldedMost = 160

// plainLetters maps the letters of foldedLetters to what they become.
var plainLetters = sync.OnceValue(func() map[rune]string {
	plain := make(map[rune]string, foldedMost)
	for _, f := range foldedLetters {
		for _, letter := range f.letters {
			plain[letter] = f.plain
		}
	}
	return plain
})

// foldedLetters are accented capitals and what they become.
var foldedLetters = []struct{ plain, letters string }{
	{"A", "ÀÁÂÃÄÅĀĂĄẢẠẤẦẨẪẬẮẰẲẴẶ"}, {"C", "ÇĆČĊ"}, {"D", "ĐĎ"}, {"E", "ÈÉÊËĒĖĘĚƏẸẼẾỀỂỄỆ"}, {"G", "ĞĢĠ"},
	{"I", "ÌÍÎÏĪĮİỈỊĨ"}, {"K", "Ķ"}, {"L", "ŁĻĽĹ"}, {"N", "ÑŃŇŅ"}, {"O", "ÒÓÔÕÖØŌŐỎỌỐỒỔỖỘỚỜỞỠỢƠ"},
	{"R", "ŘŔ"}, {"S", "ŚŠŞȘ"}, {"SS", "ßẞ"}, {"T", "ŤŢȚ"}, {"U", "ÙÚÛÜŪŮŰŲỦỤŨỨỪỬỮỰƯ"}, {"Y", "ÝŸỲỶỸ"},
	{"Z", "ŹŻŽ"}, {"AE", "Æ"}, {"OE", "Œ"}, {"Е", "Ё"}, {"И", "Й"},
	{"Α", "Ά"}, {"Ε", "Έ"}, {"Η", "Ή"}, {"Ι", "ΊΪ"}, {"Ο", "Ό"}, {"Υ", "ΎΫ"}, {"Ω", "Ώ"},
	{"ا", "أإآ"}, {"ی", "ي"}, {"ک", "ك"},
}

// citiesEnglish are cities of the world as English papers write them.
const citiesEnglish = `
London,Manchester,Birmingham,Liverpool,Leeds,Glasgow,Edinburgh,Belfast,Cardiff,Newcastle,Sheffield,Nottingham,Leicester,Oxford,Cambridge,Brighton
Southampton,Portsmouth,Plymouth,Aberdeen,Dundee,Inverness,Swansea,Coventry,Norwich,Exeter,Wimbledon,Bournemouth,Blackpool,Silverstone,St Andrews
Dublin,Limerick,Galway,Waterford,Kilkenny,Londonderry,Derry,Aldershot,Ascot,Gleneagles,Balmoral,Windsor
Paris,Marseille,Marseilles,Lyon,Lyons,Strasbourg,Bordeaux,Toulouse,Nantes,Cannes,Calais,Brest,Roubaix,Grenoble,Montpellier,Le Havre,Saint-Denis
Berlin,Munich,Hamburg,Frankfurt,Cologne,Stuttgart,Dresden,Leipzig,Hanover,Bonn,Nuremberg,Düsseldorf,Dortmund,Bremen,Potsdam,Ramstein
Vienna,Salzburg,Innsbruck,Graz,Linz,Zurich,Geneva,Bern,Berne,Basel,Lausanne,Davos,Lugano,Lucerne,St Gallen,Kitzbuehel,Montreux,Nyon
Rome,Milan,Naples,Turin,Venice,Palermo,Bologna,Genoa,Lampedusa,Trieste,Verona,Bari,Catania,Cremona,Assisi,Vatican City,Cortina d'Ampezzo,Monza
Madrid,Barcelona,Seville,Valencia,Bilbao,Malaga,Zaragoza,Santiago de Compostela,Las Palmas,Pamplona,Ceuta,Melilla,Lisbon,Porto,Faro,Coimbra,Funchal
Brussels,Antwerp,Ghent,Liege,Bruges,Amsterdam,Rotterdam,The Hague,Utrecht,Eindhoven,Maastricht,Groningen,Zandvoort
Copenhagen,Aarhus,Stockholm,Gothenburg,Malmo,Malmö,Uppsala,Kiruna,Oslo,Bergen,Trondheim,Tromsø,Stavanger,Lillehammer,Helsinki,Tampere,Turku,Rovaniemi,Reykjavik,Nuuk,Torshavn
Warsaw,Krakow,Gdansk,Poznan,Lodz,Wroclaw,Lublin,Rzeszow,Katowice,Prague,Brno,Ostrava,Bratislava,Kosice,Budapest,Debrecen,Bucharest,Cluj,Timisoara,Iasi,Constanta
Sofia,Plovdiv,Varna,Belgrade,Novi Sad,Nis,Zagreb,Dubrovnik,Rijeka,Ljubljana,Maribor,Sarajevo,Banja Luka,Mostar,Srebrenica,Pristina,Mitrovica,Skopje,Ohrid,Tirana,Podgorica,Chisinau,Tiraspol
Athens,Thessaloniki,Piraeus,Patras,Lesbos,Nicosia,Limassol,Larnaca,Istanbul,Ankara,Izmir,Antalya,Adana,Diyarbakir,Gaziantep,Bursa,Konya,Trabzon,Antakya,Kahramanmaras,Hatay
Tallinn,Riga,Vilnius,Kaunas,Klaipeda,Narva,Tartu,Daugavpils,Minsk,Brest,Gomel,Grodno,Moscow,Saint Petersburg,St Petersburg,Kaliningrad,Rostov-on-Don,Sochi,Kazan,Grozny,Makhachkala,Belgorod,Kursk,Samara
Yekaterinburg,Novosibirsk,Vladivostok,Murmansk,Khabarovsk,Irkutsk,Omsk,Perm,Ufa,Volgograd,Krasnodar,Krasnoyarsk,Beslan,Nizhny Novgorod,Saratov,Voronezh,Chelyabinsk,Yakutsk,Gorki,Novo-Ogaryovo
Kyiv,Kiev,Lviv,Odesa,Odessa,Kharkiv,Kharkov,Donetsk,Luhansk,Mariupol,Dnipro,Kherson,Zaporizhzhia,Mykolaiv,Chernihiv,Sumy,Kramatorsk,Bakhmut,Sloviansk,Pokrovsk,Bucha,Simferopol,Sevastopol,Yalta,Uzhhorod,Vinnytsia,Poltava,Kryvyi Rih,Chernobyl,Avdiivka
Tbilisi,Batumi,Sukhumi,Tskhinvali,Gori,Yerevan,Gyumri,Stepanakert,Baku,Ganja,Nakhchivan,Astana,Nur-Sultan,Almaty,Tashkent,Samarkand,Bukhara,Bishkek,Osh,Dushanbe,Ashgabat,Baikonur,Aktau
Washington,Washington DC,New York,New York City,United Nations,Jerusalem,Tel Aviv,Haifa,Ramallah,Gaza,Gaza City,Khan Younis,Khan Yunis,Rafah,Deir al-Balah,Nablus,Jenin,Hebron,Bethlehem,Jericho,Beersheba,Ashkelon,Sderot,Eilat,Nazareth,Tulkarem
Beirut,Tripoli,Sidon,Tyre,Baalbek,Damascus,Aleppo,Homs,Hama,Idlib,Latakia,Raqqa,Daraa,Qamishli,Deir al-Zor,Amman,Zarqa,Aqaba,Irbid,Zaatari,Baghdad,Mosul,Basra,Erbil,Irbil,Kirkuk,Najaf,Karbala,Fallujah,Ramadi,Sulaimaniya,Tikrit,Dohuk
Tehran,Isfahan,Mashhad,Shiraz,Tabriz,Qom,Natanz,Bushehr,Kerman,Ahvaz,Riyadh,Jeddah,Mecca,Medina,Dammam,Dhahran,Neom,Doha,Dubai,Abu Dhabi,Sharjah,Manama,Kuwait City,Muscat,Sanaa,Aden,Hodeidah,Marib,Taiz
Cairo,Alexandria,Giza,Port Said,Sharm el-Sheikh,Luxor,Aswan,Ismailia,Suez,El Arish,Khartoum,Port Sudan,Omdurman,El Fasher,Nyala,Juba,Malakal,Benghazi,Misrata,Sirte,Derna,Tunis,Sfax,Sousse,Algiers,Oran,Constantine,Tindouf,Rabat,Casablanca,Marrakech,Marrakesh,Tangier,Fez,Agadir,Laayoune,Nouakchott
Addis Ababa,Mekelle,Gondar,Dire Dawa,Asmara,Djibouti City,Mogadishu,Hargeisa,Kismayo,Baidoa,Garowe,Bosaso,Nairobi,Mombasa,Kisumu,Nakuru,Eldoret,Garissa,Lamu,Nyeri,Thika,Machakos,Kakamega,Meru,Embu,Naivasha,Malindi,Kilifi,Kericho,Bungoma,Busia,Kitale,Turkana,Dadaab
Kampala,Entebbe,Gulu,Jinja,Mbarara,Mbale,Masaka,Arua,Lira,Soroti,Kasese,Hoima,Kigali,Butare,Musanze,Bujumbura,Gitega
Dar es Salaam,Dodoma,Arusha,Mwanza,Mbeya,Morogoro,Tanga,Zanzibar,Moshi,Iringa,Tabora,Kigoma,Mtwara,Lindi,Songea,Musoma,Bukoba,Singida,Shinyanga,Sumbawanga,Njombe,Geita,Babati,Kibaha,Mpanda,Pemba,Kilimanjaro
Kinshasa,Lubumbashi,Goma,Bukavu,Beni,Bunia,Kisangani,Mbandaka,Kananga,Mbuji-Mayi,Brazzaville,Pointe-Noire,Bangui,N'Djamena,Yaounde,Douala,Bamenda,Buea,Garoua,Maroua,Libreville,Port-Gentil,Malabo,Bata,Sao Tome
Lagos,Abuja,Kano,Kaduna,Maiduguri,Port Harcourt,Ibadan,Jos,Benin City,Enugu,Calabar,Warri,Yola,Sokoto,Ilorin,Abeokuta,Akure,Owerri,Uyo,Asaba,Onitsha,Awka,Umuahia,Abakaliki,Makurdi,Lafia,Minna,Lokoja,Bauchi,Gombe,Damaturu,Dutse,Katsina,Gusau,Birnin Kebbi,Jalingo,Ado-Ekiti,Osogbo,Yenagoa,Zaria,Ikeja
Accra,Kumasi,Tamale,Takoradi,Sekondi,Cape Coast,Tema,Sunyani,Koforidua,Bolgatanga,Lome,Cotonou,Porto-Novo,Ouagadougou,Bobo-Dioulasso,Niamey,Agadez,Bamako,Timbuktu,Gao,Mopti,Kidal,Dakar,Thies,Saint-Louis,Ziguinchor,Touba,Banjul,Bissau,Conakry,Freetown,Monrovia,Abidjan,Bouake,Yamoussoukro,Praia
Johannesburg,Pretoria,Cape Town,Durban,Bloemfontein,Port Elizabeth,Gqeberha,East London,Soweto,Polokwane,Nelspruit,Mbombela,Kimberley,Rustenburg,Pietermaritzburg,Stellenbosch,Mahikeng,Mafikeng,Marikana,Sandton,Gaborone,Francistown,Windhoek,Walvis Bay,Swakopmund,Maseru,Mbabane,Manzini,Harare,Bulawayo,Mutare,Gweru,Masvingo,Victoria Falls,Chitungwiza,Hwange,Lusaka,Ndola,Kitwe,Livingstone,Kabwe,Chipata,Lilongwe,Blantyre,Mzuzu,Zomba,Maputo,Beira,Nampula,Quelimane,Luanda,Benguela,Lobito,Huambo,Cabinda,Lubango,Antananarivo,Toamasina,Port Louis,Moroni
New Delhi,Delhi,Mumbai,Bombay,Kolkata,Calcutta,Chennai,Madras,Bengaluru,Bangalore,Hyderabad,Ahmedabad,Pune,Surat,Jaipur,Lucknow,Kanpur,Nagpur,Indore,Bhopal,Patna,Vadodara,Ghaziabad,Ludhiana,Agra,Nashik,Faridabad,Meerut,Rajkot,Varanasi,Srinagar,Jammu,Aurangabad,Dhanbad,Amritsar,Prayagraj,Allahabad,Ranchi,Howrah,Coimbatore,Jabalpur,Gwalior,Vijayawada,Jodhpur,Madurai,Raipur,Kota,Guwahati,Chandigarh,Thiruvananthapuram,Trivandrum,Kochi,Cochin,Kozhikode,Thrissur,Mysuru,Mysore,Mangaluru,Mangalore,Hubballi,Hubli,Dharwad,Belagavi,Kalaburagi,Tiruchirappalli,Tiruchy,Salem,Tiruppur,Tirunelveli,Vellore,Puducherry,Thoothukudi,Visakhapatnam,Tirupati,Guntur,Nellore,Kurnool,Warangal,Karimnagar,Amaravati,Bhubaneswar,Cuttack,Puri,Rourkela,Sambalpur,Dehradun,Haridwar,Rishikesh,Nainital,Shimla,Dharamsala,Dharamshala,Manali,Kullu,Mandi,Panaji,Margao,Mapusa,Gandhinagar,Noida,Greater Noida,Gurugram,Gurgaon,Rohtak,Panipat,Karnal,Hisar,Ambala,Patiala,Jalandhar,Bathinda,Mohali,Udaipur,Ajmer,Bikaner,Alwar,Aligarh,Bareilly,Moradabad,Gorakhpur,Ayodhya,Mathura,Jhansi,Muzaffarnagar,Gaya,Muzaffarpur,Bhagalpur,Jamshedpur,Bokaro,Siliguri,Darjeeling,Asansol,Durgapur,Shillong,Imphal,Aizawl,Agartala,Kohima,Dimapur,Itanagar,Gangtok,Silchar,Dibrugarh,Jorhat,Tezpur,Leh,Port Blair,Ujjain,Bilaspur,Thane,Navi Mumbai,Kolhapur,Solapur,Amravati,Poonch,Rajouri,Baramulla,Anantnag,Pulwama,Kupwara,Budgam,Pahalgam
Islamabad,Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Faisalabad,Multan,Sialkot,Gujranwala,Sargodha,Bahawalpur,Sukkur,Larkana,Gilgit,Muzaffarabad,Abbottabad,Swat,Gwadar,Mardan,Mirpur,Mingora,Khuzdar,Dera Ismail Khan,Dera Ghazi Khan,Bannu,Kohat,Nawabshah,Kabul,Kandahar,Herat,Jalalabad,Mazar-i-Sharif,Kunduz,Ghazni,Khost,Bamiyan
Dhaka,Chittagong,Chattogram,Sylhet,Khulna,Rajshahi,Barishal,Rangpur,Cox's Bazar,Mymensingh,Cumilla,Gazipur,Narayanganj,Bogura,Kathmandu,Pokhara,Biratnagar,Lalitpur,Birgunj,Janakpur,Nepalgunj,Dharan,Butwal,Colombo,Kandy,Jaffna,Galle,Trincomalee,Batticaloa,Anuradhapura,Thimphu,Phuentsholing
Yangon,Rangoon,Naypyitaw,Naypyidaw,Mandalay,Sittwe,Myawaddy,Bangkok,Chiang Mai,Chiang Rai,Phuket,Pattaya,Hat Yai,Pattani,Yala,Nonthaburi,Khon Kaen,Udon Thani,Korat,Mae Sot,Hanoi,Ho Chi Minh City,Da Nang,Danang,Hue,Hai Phong,Can Tho,Vientiane,Luang Prabang,Phnom Penh,Siem Reap,Sihanoukville
Kuala Lumpur,Putrajaya,George Town,Johor Baru,Johor Bahru,Ipoh,Kuching,Kota Kinabalu,Shah Alam,Petaling Jaya,Melaka,Malacca,Alor Setar,Kota Baru,Kota Bharu,Kuala Terengganu,Kuantan,Seremban,Kangar,Sandakan,Tawau,Miri,Sibu,Bintulu,Labuan,Klang,Kajang,Cyberjaya,Langkawi,Sepang,Muar,Batu Pahat,Taiping,Butterworth,Bandar Seri Begawan
Jakarta,Bandung,Surabaya,Medan,Semarang,Yogyakarta,Makassar,Denpasar,Palembang,Bogor,Depok,Tangerang,Bekasi,Padang,Malang,Solo,Surakarta,Pekanbaru,Banda Aceh,Batam,Balikpapan,Samarinda,Pontianak,Banjarmasin,Palangka Raya,Manado,Palu,Kendari,Gorontalo,Ambon,Ternate,Jayapura,Manokwari,Sorong,Merauke,Timika,Kupang,Mataram,Bandar Lampung,Bengkulu,Jambi,Pangkalpinang,Tanjungpinang,Serang,Cilegon,Cirebon,Tasikmalaya,Sukabumi,Cianjur,Garut,Karawang,Purwakarta,Subang,Magelang,Salatiga,Kudus,Purwokerto,Tegal,Pekalongan,Kediri,Madiun,Jember,Banyuwangi,Sidoarjo,Gresik,Pasuruan,Probolinggo,Nusantara,Dili
Manila,Cebu City,Davao City,Quezon City,Makati,Makati City,Taguig,Pasig City,Pasay City,Baguio City,Baguio,Iloilo City,Bacolod City,Zamboanga City,Cagayan de Oro,Cagayan de Oro City,Cotabato City,General Santos City,Tacloban City,Legazpi City,Dumaguete City,Puerto Princesa,Puerto Princesa City,Olongapo City,Angeles City,Lucena City,Naga City,Butuan City,Iligan City,Marawi,Jolo,Tuguegarao City,Laoag City,Dagupan City,Koronadal City
Beijing,Shanghai,Hong Kong,Guangzhou,Shenzhen,Tianjin,Chongqing,Chengdu,Wuhan,Nanjing,Xi'an,Hangzhou,Urumqi,Lhasa,Kunming,Harbin,Dalian,Qingdao,Suzhou,Xiamen,Fuzhou,Zhengzhou,Changsha,Jinan,Shenyang,Changchun,Hefei,Nanning,Guiyang,Lanzhou,Taiyuan,Shijiazhuang,Hohhot,Yinchuan,Xining,Haikou,Sanya,Nanchang,Macau,Macao,Boao,Ningbo,Wuxi,Zhuhai,Dongguan,Foshan,Yiwu,Kashgar,Zhangjiakou
Taipei,Kaohsiung,Taichung,Tainan,Hsinchu,Hualien,Keelung,Taoyuan,Tokyo,Osaka,Kyoto,Hiroshima,Nagasaki,Sapporo,Fukuoka,Nagoya,Yokohama,Kobe,Sendai,Naha,Fukushima,Kumamoto,Niigata,Nagano,Nara,Wajima,Chiba,Saitama,Okinawa,Kagoshima,Kanazawa,Okayama,Matsuyama,Seoul,Busan,Incheon,Daegu,Gwangju,Daejeon,Ulsan,Sejong,Suwon,Pyeongchang,Gangneung,Pohang,Panmunjom,Paju,Pyeongtaek,Jeju,Pyongyang,Kaesong,Ulan Bator,Ulaanbaatar
Canberra,Melbourne,Brisbane,Perth,Adelaide,Hobart,Darwin,Gold Coast,Cairns,Townsville,Alice Springs,Newcastle,Geelong,Ballarat,Wollongong,Wellington,Auckland,Christchurch,Dunedin,Queenstown,Rotorua,Hamilton,Tauranga,Suva,Nadi,Port Moresby,Lae,Honiara,Port Vila,Noumea,Apia,Pago Pago,Nuku'alofa,Papeete,Tarawa,Majuro,Palikir,Koror,Funafuti,Yaren,Avarua,Hagatna,Saipan
`

// citiesAmerica are cities of the Americas: those the AP lets stand alone,
// the other large ones, state capitals and places that are often in the news.
const citiesAmerica = `
Atlanta,Baltimore,Boston,Chicago,Cincinnati,Cleveland,Dallas,Denver,Detroit,Honolulu,Houston,Indianapolis,Las Vegas,Los Angeles,Miami,Milwaukee,Minneapolis,New Orleans,Oklahoma City,Philadelphia,Phoenix,Pittsburgh,St Louis,Saint Louis,Salt Lake City,San Antonio,San Diego,San Francisco,Seattle
Albuquerque,Albany,Anchorage,Annapolis,Ann Arbor,Arlington,Aurora,Bakersfield,Baton Rouge,Billings,Birmingham,Bismarck,Boise,Boulder,Bridgeport,Brownsville,Buffalo,Burlington,Camp David,Cape Canaveral,Carson City,Cedar Rapids,Champaign,Charleston,Chattanooga,Cheyenne,Colorado Springs,Columbia,Columbus,Corpus Christi,Dayton,Des Moines,Dover,Duluth,Durham,El Paso,Eugene,Fairbanks,Fargo,Flint,Fort Lauderdale,Fort Myers,Fort Worth,Frankfort,Fresno,Gainesville,Grand Rapids,Green Bay,Greensboro,Greenville,Harrisburg,Hartford,Helena,Huntsville,Irvine,Jacksonville,Jefferson City,Jersey City,Juneau,Kalamazoo,Kansas City,Knoxville,Lansing,Laredo,Lexington,Little Rock,Long Beach,Louisville,Lubbock,McAllen,Memphis,Mesa,Minot,Montgomery,Montpelier,Myrtle Beach,Nashville,Newark,New Haven,Newport,Norfolk,Oakland,Ogden,Olympia,Omaha,Palm Beach,Palo Alto,Pasadena,Pensacola,Peoria,Pierre,Portland,Providence,Provo,Raleigh,Rapid City,Reno,Richmond,Riverside,Roanoke,Rochester,Rockford,Sacramento,St Paul,San Bernardino,San Jose,Santa Barbara,Santa Fe,Santa Monica,Sarasota,Savannah,Scottsdale,Scranton,Shreveport,Sioux Falls,South Bend,Spokane,Springfield,Stamford,Syracuse,Tacoma,Tallahassee,Tampa,Toledo,Topeka,Tucson,Tulsa,Tuscaloosa,Uvalde,Virginia Beach,West Palm Beach,Wichita,Wilmington,Winston-Salem,Worcester,Youngstown,Yuma,Capitol Hill,Wall Street,Mar-a-Lago,Guantanamo Bay,Fort Hood,Fort Bragg,Pearl Harbor,West Point,Silicon Valley,Cupertino,Mountain View,Menlo Park,Redmond,Hollywood,Beverly Hills,Brooklyn,Manhattan,Long Island,Augusta,Daytona Beach,Pebble Beach,Flushing Meadows,Cooperstown,Foxborough,East Rutherford,Chapel Hill,Ferguson,Los Alamos,Maui,Lahaina,Key West,Naples
Toronto,Montreal,Ottawa,Vancouver,Calgary,Edmonton,Winnipeg,Quebec City,Quebec,Halifax,Regina,Saskatoon,Yellowknife,Whitehorse,Iqaluit,Fredericton,Charlottetown,St John's,Saint John,Moncton,Mississauga,Brampton,Kelowna,Kingston,Gatineau,Banff,Whistler,Thunder Bay,Sudbury,Fort McMurray,Laval,Sherbrooke,Saguenay,Trois-Rivières
Mexico City,Guadalajara,Monterrey,Tijuana,Ciudad Juarez,Cancun,Acapulco,Puebla,Merida,Culiacan,Chihuahua,Oaxaca,Veracruz,Morelia,Matamoros,Reynosa,Nuevo Laredo,Tapachula,Hermosillo,Saltillo,Torreón,Xalapa,Toluca,Cuernavaca,Querétaro,San Luis Potosí,Tampico,Mazatlán,Villahermosa,Tuxtla Gutiérrez,Chilpancingo,Zacatecas,Aguascalientes,Campeche,Chetumal,La Paz,Ensenada,Mexicali,Pachuca,Tlaxcala,Tepic,Colima,Durango,Irapuato,Celaya,Guanajuato
Havana,Santiago de Cuba,Camagüey,Holguín,Matanzas,Santa Clara,Cienfuegos,Guantánamo,Pinar del Río,Bayamo,Port-au-Prince,Cap-Haitien,Santo Domingo,San Juan,Nassau,Bridgetown,Port of Spain,Castries,Roseau,Basseterre,Charlotte Amalie,Willemstad,Oranjestad,Philipsburg,Fort-de-France,Pointe-à-Pitre,Montego Bay,Freeport,Road Town,Kingstown
Tegucigalpa,San Pedro Sula,Managua,San Salvador,Guatemala City,Quetzaltenango,Belize City,Belmopan,Panama City,Colon,Alajuela,Puntarenas,Puerto Limón,Heredia
Bogota,Medellin,Cali,Cartagena,Barranquilla,Cucuta,Bucaramanga,Pereira,Manizales,Ibagué,Neiva,Pasto,Popayán,Santa Marta,Villavicencio,Buenaventura,Caracas,Maracaibo,Barquisimeto,Ciudad Guayana,San Cristóbal,Maracay,Puerto La Cruz,Quito,Guayaquil,Cuenca,Esmeraldas,Ambato,Loja,Lima,Arequipa,Cusco,Cuzco,Trujillo,Iquitos,Puno,Chiclayo,Piura,Huancayo,Ayacucho,Tacna,Juliaca,Santa Cruz de la Sierra,Cochabamba,Sucre,Oruro,El Alto,Potosí,Tarija,Asuncion,Ciudad del Este,Encarnación,Luque,Montevideo,Punta del Este,Maldonado,Paysandú
Buenos Aires,Rosario,Mendoza,La Plata,Mar del Plata,San Miguel de Tucumán,Salta,Bariloche,Ushuaia,Neuquén,Resistencia,Posadas,Bahía Blanca,Jujuy,San Juan,Comodoro Rivadavia,Valparaíso,Viña del Mar,Concepción,Antofagasta,Temuco,Punta Arenas,Iquique,Arica,Puerto Montt,La Serena,Rancagua,Talca
Brasilia,Sao Paulo,Rio de Janeiro,Belo Horizonte,Salvador,Recife,Fortaleza,Porto Alegre,Curitiba,Manaus,Belém,Goiânia,Florianópolis,Vitória,Natal,Maceió,João Pessoa,Teresina,São Luís,Aracaju,Cuiabá,Campo Grande,Porto Velho,Rio Branco,Macapá,Boa Vista,Campinas,Santos,Ribeirão Preto,Londrina,Uberlândia,Brumadinho,Georgetown,Paramaribo,Cayenne,Stanley
`

// citiesLatin are cities as their own countries, and others that have a name
// of their own for them, write them in Latin letters.
const citiesLatin = `
Aachen,Augsburg,Baden-Baden,Bamberg,Bayreuth,Bielefeld,Bochum,Braunschweig,Bremerhaven,Chemnitz,Cottbus,Darmstadt,Dessau,Dortmund,Duisburg,Düsseldorf,Eisenach,Emden,Erfurt,Erlangen,Flensburg,Frankfurt/Main,Frankfurt am Main,Frankfurt a.M.,Frankfurt/Oder,Frankfurt (Oder),Freiburg,Fulda,Garmisch-Partenkirchen,Gelsenkirchen,Gera,Gießen,Görlitz,Göttingen,Greifswald,Gütersloh,Halle,Halle/Saale,Hamm,Hannover,Heidelberg,Heilbronn,Herzogenaurach,Hildesheim,Hof,Ingolstadt,Jena,Kaiserslautern,Karlsruhe,Kassel,Kempten,Kiel,Koblenz,Köln,Konstanz,Krefeld,Leverkusen,Lübeck,Ludwigsburg,Ludwigshafen,Lüneburg,Magdeburg,Mainz,Mannheim,Marburg,Mönchengladbach,München,Münster,Neubrandenburg,Nürnberg,Oberhausen,Offenbach,Oldenburg,Osnabrück,Paderborn,Passau,Pforzheim,Plauen,Regensburg,Remscheid,Reutlingen,Rosenheim,Rostock,Saarbrücken,Salzgitter,Schwerin,Siegen,Sinsheim,Solingen,Stendal,Stralsund,Suhl,Trier,Tübingen,Ulm,Villingen-Schwenningen,Weimar,Wiesbaden,Wilhelmshaven,Wolfsburg,Wuppertal,Würzburg,Zwickau,Bad Homburg,Husum,Cuxhaven,Celle,Hameln,Peine,Goslar,Gifhorn
Wien,Graz,Linz,Klagenfurt,Bregenz,Eisenstadt,St. Pölten,Villach,Wels,Zürich,Genf,Luzern,Winterthur,St. Gallen,Thun,Chur,Aarau,Freiburg/Schweiz,Neuenburg,Biel,Solothurn,Schaffhausen,Zug,Locarno,Bellinzona,Sitten,Vaduz,Bozen
Rom,Mailand,Neapel,Turin,Venedig,Florenz,Genua,Brüssel,Antwerpen,Lüttich,Den Haag,Kopenhagen,Warschau,Krakau,Danzig,Breslau,Prag,Bukarest,Belgrad,Laibach,Athen,Lissabon,Sevilla,Moskau,Kiew,Kyjiw,Lwiw,Odessa,Charkiw,St. Petersburg,Tiflis,Eriwan,Taschkent,Teheran,Bagdad,Damaskus,Jerusalem,Kairo,Algier,Tunis,Tripolis,Addis Abeba,Nairobi,Kapstadt,Neu-Delhi,Peking,Schanghai,Hongkong,Tokio,Pjöngjang,Singapur,Mexiko-Stadt,Havanna,Rio de Janeiro,Straßburg,Mossul,Riad,Kabul,Islamabad,Jangon,Phnom Penh,Ulan-Bator
Saint-Étienne,Lille,Rennes,Reims,Le Mans,Dijon,Angers,Nîmes,Clermont-Ferrand,Aix-en-Provence,Limoges,Metz,Besançon,Perpignan,Orléans,Mulhouse,Rouen,Caen,Nancy,Avignon,Poitiers,Versailles,La Rochelle,Pau,Bayonne,Biarritz,Ajaccio,Bastia,Quimper,Lorient,Valence,Annecy,Chambéry,Dunkerque,Amiens,Troyes,Nouméa,Mamoudzou,Basse-Terre,Saint-Pierre,Bobigny,Créteil,Nanterre,Évry,Pontoise,Melun
Bruxelles,Anvers,Gand,Liège,Namur,Charleroi,Mons,Genève,Bâle,Zurich,Fribourg,Neuchâtel,Sion,Londres,Édimbourg,Dublin,La Haye,Copenhague,Varsovie,Cracovie,Vienne,Prague,Bucarest,Athènes,Lisbonne,Barcelone,Séville,Moscou,Saint-Pétersbourg,Kiev,Tbilissi,Erevan,Bakou,Téhéran,Bagdad,Mossoul,Damas,Alep,Beyrouth,Jérusalem,Tel-Aviv,Ramallah,Le Caire,Alexandrie,Alger,Oran,Constantine,Annaba,Tizi Ouzou,Béjaïa,Sétif,Blida,Tlemcen,Ouargla,Tamanrasset,Rabat,Tanger,Fès,Meknès,Oujda,Tétouan,Khartoum,Mogadiscio,Le Cap,Pékin,Shanghaï,Tokyo,Séoul,Singapour,Hanoï,Saïgon,Mexico,La Havane,Montréal,Québec,La Nouvelle-Orléans,Nations unies,Naciones Unidas,Nações Unidas,Vereinte Nationen,Nazioni Unite,Rome,Naples,Venise,Florence,Gênes,Francfort,Munich,Hambourg,Cologne,Dresde,Berlin,Strasbourg,Kaboul,Katmandou,Rangoun,Riyad,Djeddah,Doha,Abou Dhabi,Dubaï,Sanaa,Tananarive,Lomé,Yaoundé,Antananarivo,Libreville,Thiès,Cotonou,Bouaké,Cap-Haïtien
Sevilla,Málaga,Córdoba,Granada,Almería,Cádiz,Huelva,Jaén,Murcia,Alicante,Castellón,Tarragona,Lleida,Lérida,Gerona,Girona,Palma,Palma de Mallorca,Santander,Oviedo,Gijón,León,Valladolid,Salamanca,Burgos,Ávila,Segovia,Soria,Zamora,Palencia,Logroño,Vitoria,San Sebastián,Huesca,Teruel,Cuenca,Toledo,Ciudad Real,Albacete,Guadalajara,Badajoz,Cáceres,Mérida,A Coruña,La Coruña,Lugo,Ourense,Pontevedra,Vigo,Las Palmas de Gran Canaria,Santa Cruz de Tenerife,Elche,Marbella,Algeciras
Londres,París,Berlín,Múnich,Fráncfort,Hamburgo,Bruselas,Amberes,Ámsterdam,La Haya,Roma,Milán,Nápoles,Turín,Venecia,Florencia,Lisboa,Oporto,Ginebra,Berna,Viena,Praga,Varsovia,Budapest,Bucarest,Sofía,Atenas,Moscú,San Petersburgo,Kiev,Estambul,Ankara,Jerusalén,Tel Aviv,Beirut,Damasco,Bagdad,Teherán,Riad,El Cairo,Trípoli,Túnez,Argel,Rabat,Casablanca,Nairobi,Johannesburgo,Ciudad del Cabo,Nueva Delhi,Bombay,Pekín,Pekin,Shanghái,Hong Kong,Tokio,Seúl,Pionyang,Bangkok,Manila,Yakarta,Sídney,Washington,Nueva York,Los Ángeles,Filadelfia,San Francisco,Nueva Orleans,Ciudad de México,México,México DF,La Habana,San José,Ciudad de Guatemala,Ciudad de Panamá,Bogotá,Quito,Lima,La Paz,Santiago de Chile,Asunción,Brasilia,São Paulo,Río de Janeiro,Estocolmo,Copenhague,Estrasburgo,Bakú,Islamabad,Kabul,Dacca,Katmandú,Adís Abeba,Jartum,Mogadiscio,Dakar,Bamako,Luanda,Ciudad del Vaticano,Ciudad Juárez,Cancún,Medellín,Cúcuta,Puerto Príncipe,Estocolmo,Edimburgo
Lisboa,Porto,Braga,Coimbra,Aveiro,Évora,Leiria,Setúbal,Viseu,Ponta Delgada,Funchal,Guimarães,Londres,Paris,Berlim,Munique,Hamburgo,Bruxelas,Roma,Milão,Veneza,Madri,Madrid,Barcelona,Genebra,Berna,Viena,Varsóvia,Bucareste,Atenas,Moscou,Moscovo,Kiev,Istambul,Ancara,Jerusalém,Telavive,Beirute,Bagdá,Bagdade,Teerã,Teerão,Riade,Cairo,Argel,Joanesburgo,Cidade do Cabo,Nova Deli,Nova Délhi,Pequim,Xangai,Tóquio,Seul,Washington,Nova York,Nova Iorque,Nova Orleans,Cidade do México,Havana,Bogotá,Montevidéu,Montevideu,Assunção,Buenos Aires,Santiago do Chile,Estocolmo,Copenhague,Copenhaga,Haia,Maputo,Luanda,Praia,Mindelo,Bissau,São Tomé,Díli,Cidade da Praia,Benguela,Huambo,Malanje,Uíge,Namibe,Sumbe,Ondjiva,Saurimo,Dundo,Caxito,Cidade do Vaticano
Roma,Milano,Napoli,Torino,Palermo,Genova,Bologna,Firenze,Bari,Catania,Venezia,Verona,Messina,Padova,Trieste,Brescia,Taranto,Parma,Prato,Modena,Reggio Calabria,Reggio Emilia,Perugia,Livorno,Ravenna,Cagliari,Foggia,Rimini,Salerno,Ferrara,Sassari,Siracusa,Pescara,Monza,Bergamo,Trento,Vicenza,Terni,Forlì,Bolzano,Novara,Piacenza,Ancona,Andria,Udine,Arezzo,Cesena,Lecce,Pesaro,La Spezia,Catanzaro,Como,Varese,Pisa,Lucca,Brindisi,Treviso,Potenza,Matera,Campobasso,L'Aquila,Aosta,Cosenza,Crotone,Vibo Valentia,Agrigento,Trapani,Ragusa,Caltanissetta,Enna,Caserta,Avellino,Benevento,Latina,Frosinone,Viterbo,Rieti,Grosseto,Siena,Pistoia,Massa,Savona,Imperia,Sanremo,Cuneo,Asti,Alessandria,Biella,Vercelli,Pavia,Lodi,Cremona,Mantova,Lecco,Sondrio,Rovigo,Belluno,Pordenone,Gorizia,Macerata,Ascoli Piceno,Fermo,Teramo,Chieti,Isernia,Barletta,Trani,Nuoro,Oristano,Olbia,Monfalcone,Maranello,Monopoli,Città del Vaticano
Londra,Parigi,Berlino,Monaco di Baviera,Francoforte,Amburgo,Bruxelles,Ginevra,Vienna,Varsavia,Praga,Bucarest,Atene,Mosca,San Pietroburgo,Kiev,Gerusalemme,Il Cairo,Tripoli,Tunisi,Algeri,Teheran,Baghdad,Nuova Delhi,Pechino,Tokyo,Seul,New York,L'Avana,Città del Messico,Strasburgo,Lussemburgo,Stoccolma,Zurigo,Lisbona,Barcellona,Marsiglia,Lione,Nizza,Lubiana,Zagabria,Belgrado
Amsterdam,Den Haag,'s-Gravenhage,Utrecht,Eindhoven,Tilburg,Groningen,Almere,Breda,Nijmegen,Apeldoorn,Haarlem,Arnhem,Zaandam,Amersfoort,Den Bosch,'s-Hertogenbosch,Zwolle,Leiden,Maastricht,Dordrecht,Zoetermeer,Deventer,Delft,Alkmaar,Heerlen,Venlo,Leeuwarden,Hilversum,Enschede,Assen,Emmen,Lelystad,Middelburg,Vlissingen,Roosendaal,Schiphol,Brussel,Antwerpen,Gent,Brugge,Leuven,Mechelen,Hasselt,Kortrijk,Oostende,Luik,Namen,Aalst,Londen,Parijs,Berlijn,Keulen,Wenen,Rome,Moskou,Kiev,Warschau,Praag,Boedapest,Boekarest,Athene,Lissabon,Kopenhagen,Genève,Straatsburg,Jeruzalem,Caïro,Peking,Tokio,Kaapstad,Paramaribo
København,Odense,Aalborg,Esbjerg,Randers,Kolding,Horsens,Vejle,Roskilde,Herning,Silkeborg,Göteborg,Västerås,Örebro,Linköping,Helsingborg,Jönköping,Norrköping,Lund,Umeå,Gävle,Borås,Södertälje,Eskilstuna,Karlstad,Växjö,Halmstad,Sundsvall,Luleå,Östersund,Kalmar,Visby,Drammen,Fredrikstad,Kristiansand,Sandnes,Ålesund,Bodø,Hamar,Larvik,Tønsberg,Haugesund,Svolvær,Kirkenes,Longyearbyen,Moss,Gjøvik,Arendal,Molde,Harstad,Narvik,Alta,Hammerfest,Helsingfors,Helsinki,Espoo,Vantaa,Oulu,Jyväskylä,Lahti,Kuopio,Pori,Joensuu,Lappeenranta,Vaasa,Tampere,Turku,Åbo,Tukholma,Tallinna,Lontoo,Pariisi,Berliini,Bryssel,Moskova,Kiova,Varsova,Pietari,Peking,Reykjavík,Tórshavn,Köpenhamn,Moskva,Kyjev,Warszawa,Wien,Brüssel
Warszawa,Kraków,Łódź,Wrocław,Poznań,Gdańsk,Szczecin,Bydgoszcz,Lublin,Białystok,Katowice,Gdynia,Częstochowa,Radom,Rzeszów,Sosnowiec,Toruń,Kielce,Gliwice,Zabrze,Olsztyn,Bielsko-Biała,Opole,Zielona Góra,Gorzów Wielkopolski,Koszalin,Przemyśl,Zakopane,Oświęcim,Sopot,Londyn,Paryż,Berlin,Bruksela,Rzym,Watykan,Moskwa,Kijów,Lwów,Mińsk,Wilno,Praga,Wiedeń,Genewa,Waszyngton,Nowy Jork,Pekin,Jerozolima,Kair,Ateny,Budapeszt,Bukareszt,Sztokholm,Kopenhaga,Haga,Strasburg
Praha,Plzeň,Liberec,Olomouc,České Budějovice,Hradec Králové,Ústí nad Labem,Pardubice,Zlín,Jihlava,Karlovy Vary,Košice,Žilina,Prešov,Nitra,Banská Bystrica,Trnava,Trenčín,Vídeň,Varšava,Londýn,Paříž,Řím,Brusel,Ženeva,Moskva,Kyjev,Bělehrad,Budapešť,Bukurešť,Szeged,Pécs,Győr,Miskolc,Nyíregyháza,Kecskemét,Székesfehérvár,Szombathely,Pozsony,Brüsszel,Moszkva,Kijev,Bécs,Varsó,Prága,Bukarest,Róma,Párizs,Berlin,Újvidék,Kolozsvár
București,Cluj-Napoca,Timișoara,Iași,Constanța,Craiova,Brașov,Galați,Ploiești,Oradea,Sibiu,Chișinău,Bălți,Beograd,Niš,Kragujevac,Subotica,Zagreb,Split,Osijek,Zadar,Pula,Šibenik,Tuzla,Zenica,Bihać,Podgorica,Nikšić,Priština,Prishtinë,Prizren,Skopje,Tetovë,Tiranë,Tirana,Durrës,Vlorë,Shkodër,Celje,Kranj,Koper,Atina,Brisel,Bruselj,Dunaj,Bukurešt,Vašington,Njujork,Moskva,Kijev
Vilnius,Šiauliai,Panevėžys,Rīga,Liepāja,Jelgava,Jūrmala,Ventspils,Tallinn,Pärnu,Maskva,Kijeva,Varšuva,Briuselis,Londonas,Kaunas,Klaipėda
İstanbul,İzmir,Ankara,Antalya,Adana,Bursa,Konya,Gaziantep,Şanlıurfa,Kocaeli,Mersin,Diyarbakır,Kayseri,Eskişehir,Samsun,Denizli,Malatya,Erzurum,Trabzon,Van,Sivas,Manisa,Balıkesir,Kahramanmaraş,Hatay,Sakarya,Tekirdağ,Muğla,Aydın,Elazığ,Batman,Mardin,Şırnak,Hakkari,Ordu,Zonguldak,Rize,Tokat,Afyonkarahisar,Isparta,Kütahya,Çanakkale,Edirne,Kırklareli,Yalova,Düzce,Bolu,Kastamonu,Çorum,Amasya,Sinop,Giresun,Artvin,Kars,Iğdır,Ağrı,Muş,Bitlis,Siirt,Bingöl,Tunceli,Adıyaman,Kilis,Osmaniye,Niğde,Aksaray,Nevşehir,Kırşehir,Yozgat,Kırıkkale,Karaman,Burdur,Uşak,Bilecik,Bartın,Karabük,Gümüşhane,Bayburt,Erzincan,Ardahan,Lefkoşa,Girne,Gazimağusa,Londra,Paris,Berlin,Brüksel,Roma,Atina,Sofya,Belgrad,Saraybosna,Üsküp,Priştine,Tiran,Moskova,Kiev,Tiflis,Bakü,Erivan,Tahran,Bağdat,Erbil,Kerkük,Şam,Halep,Beyrut,Kudüs,Gazze,Ramallah,Kahire,Trablus,Cezayir,Tunus,Rabat,Hartum,Mogadişu,Riyad,Doha,Dubai,Abu Dabi,Kabil,İslamabad,Pekin,Tokyo,Seul,Taşkent,Bişkek,Astana,Cenevre,Viyana,Lahey,Strazburg,Varşova,Bükreş,New York,Washington
Bakı,Gəncə,Sumqayıt,Mingəçevir,Şuşa,Xankəndi,Naxçıvan,Lənkəran,Toshkent,Samarqand,Buxoro,Andijon,Namangan,Urganch,Nukus
Hà Nội,TP.HCM,TP HCM,TPHCM,Thành phố Hồ Chí Minh,Đà Nẵng,Hải Phòng,Cần Thơ,Huế,Nha Trang,Đà Lạt,Quảng Ninh,Nghệ An,Thanh Hóa,Bình Dương,Đồng Nai,Kota Bandung,Kota Bogor,Kota Bekasi,Kota Tangerang,Kota Malang,Kota Semarang,Jakarta Selatan,Jakarta Pusat,Jakarta Timur,Jakarta Barat,Jakarta Utara,Tokyo,Kairo,Yerusalem,Riyadh,Makkah,Mekkah,Madinah,Beijing,Singapura,Dar es Salaam,Unguja,Nairobi
`

// citiesHomonym are cities whose name is also a common word or a first name:
// they need a date, an agency, a region, or capitals before a dash.
const citiesHomonym = `
Nice,Bath,Reading,Mobile,Split,Orange,Tours,Cork,Hull,Rugby,Deal,Sandwich,Lens,Worms,Essen,Celle,Peine,Hof,Hamm,Zug,Plauen,Male,Sale,Troy,Derby,Victoria,Florence,Charlotte,Sydney,Austin,Jackson,Lincoln,Madison,Concord,Casper,Santiago,Orlando,Chelsea,Regina,Salem,Eugene,Pierre,Helena,Hamilton,Montgomery,Columbia,Phoenix,Buffalo,Mesa,Flint,Surat,Kota,Agra,Mandi,Leh,Natal,Santos,Salvador,Rosario,Mendoza,Salta,Cuenca,Trujillo,Sucre,Pereira,Cali,Lima,Colon,Beni,Goma,Kano,Jos,Minna,Gao,Lira,Meru,Gori,Osh,Perm,Tyre,Van,Batman,Ordu,Muş,Moss,Alta,Hamar,Lund,Namen,Luik,Como,Asti,Massa,Fermo,Latina,Prato,Potenza,Enna,Lodi,Terni,Vitoria,Victoria Falls,Lugo,León,Granada,Sion,Nancy,Valence,Pau,Angers,Metz,Brest,Georgetown,Kingston,Stanley,Ferguson,Windsor,Lancaster,Newport,Durham,Dover,Aurora,Solo,Padang,Malang,Serang,Tegal,Kudus,Depok,Yala,Hue,Nara,Chiba,Yuma,Reno,Ogden,Provo,Boulder,Independence,Normal,Eureka,Enterprise,Providence,Naples,Augusta,Olympia,Valencia,Taiping,Perry,Dallas,Houston,Ascot,Sofia,Wellington,Darwin,Livingstone,Ramadi,Tanga,Marion,Clinton,Carson City,Dili,Resistencia,Posadas,Esperanza,Colima,Swat,Mindelo,Kent,Union,Hope,Battle,Wells,Ripon,Bury,Diss,Poole,Cayenne,Bordeaux,Burgundy,Champagne,صور,معان
`

// cityStates are countries that are a city, or are called like their capital.
const cityStates = `
Singapore,Singapur,Singapour,Singapura,Cingapura,Luxembourg,Luxemburg,Luxemburgo,Monaco,Mónaco,San Marino,Vatican,Vatikan,Vaticano,Djibouti,Dschibuti,Kuwait,Kuwejt,Guatemala,Panama,Panamá,México,Mexico,Macau,Hong Kong,Hongkong,Andorra la Vella,Gibraltar,Tunis,Algier
`

// countriesLatin are countries and territories in Latin letters.
const countriesLatin = `
Afghanistan,Albania,Algeria,Andorra,Angola,Antigua and Barbuda,Argentina,Armenia,Australia,Austria,Azerbaijan,Bahamas,The Bahamas,Bahrain,Bangladesh,Barbados,Belarus,Belgium,Belize,Benin,Bhutan,Bolivia,Bosnia,Bosnia and Herzegovina,Bosnia-Herzegovina,Botswana,Brazil,Brunei,Bulgaria,Burkina Faso,Burundi,Cambodia,Cameroon,Canada,Cape Verde,Cabo Verde,Central African Republic,Chad,Chile,China,Colombia,Comoros,Congo,DR Congo,Costa Rica,Croatia,Cuba,Cyprus,Czech Republic,Czechia,Denmark,Dominica,Dominican Republic,East Timor,Timor-Leste,Ecuador,Egypt,El Salvador,England,Equatorial Guinea,Eritrea,Estonia,Eswatini,Ethiopia,Fiji,Finland,France,French Guiana,French Polynesia,Gabon,Gambia,Georgia,Germany,Ghana,Greece,Greenland,Grenada,Guam,Guinea,Guinea-Bissau,Guyana,Haiti,Honduras,Hungary,Iceland,India,Indonesia,Iran,Iraq,Ireland,Northern Ireland,Israel,Italy,Ivory Coast,Côte d'Ivoire,Jamaica,Japan,Jordan,Kazakhstan,Kenya,Kosovo,Kyrgyzstan,Laos,Latvia,Lebanon,Lesotho,Liberia,Libya,Liechtenstein,Lithuania,Macedonia,North Macedonia,Madagascar,Malawi,Malaysia,Maldives,Mali,Malta,Marshall Islands,Mauritania,Mauritius,Micronesia,Moldova,Mongolia,Montenegro,Morocco,Mozambique,Myanmar,Burma,Namibia,Nauru,Nepal,Netherlands,The Netherlands,New Caledonia,New Zealand,Nicaragua,Niger,Nigeria,North Korea,Norway,Oman,Pakistan,Palau,Papua New Guinea,Paraguay,Peru,Philippines,Poland,Portugal,Puerto Rico,Qatar,Romania,Russia,Rwanda,Samoa,Saudi Arabia,Scotland,Senegal,Serbia,Seychelles,Sierra Leone,Slovakia,Slovenia,Solomon Islands,Somalia,Somaliland,South Africa,South Korea,South Sudan,Spain,Sri Lanka,St. Lucia,Sudan,Suriname,Swaziland,Sweden,Switzerland,Syria,Taiwan,Tajikistan,Tanzania,Thailand,Togo,Tonga,Trinidad,Trinidad and Tobago,Tunisia,Turkey,Türkiye,Turkmenistan,Tuvalu,Uganda,Ukraine,United Arab Emirates,UAE,U.A.E.,United Kingdom,UK,U.K.,United States,USA,U.S.,US,Uruguay,Uzbekistan,Vanuatu,Venezuela,Vietnam,Wales,Western Sahara,Yemen,Zambia,Zimbabwe,Gaza Strip,West Bank,Occupied West Bank,Golan Heights,Kurdistan,Crimea,Chechnya,Dagestan,Tibet,Bermuda,Cayman Islands,Falkland Islands,Faroe Islands,Isle of Man,Jersey,Guernsey,Palestine,Palestinian Territories,Great Britain
Deutschland,Österreich,Schweiz,Frankreich,Italien,Spanien,Niederlande,Belgien,Dänemark,Schweden,Norwegen,Finnland,Polen,Tschechien,Ungarn,Rumänien,Bulgarien,Griechenland,Türkei,Russland,Ukraine,Großbritannien,Irland,Ägypten,Indien,Japan,Brasilien,Mexiko,Südafrika,Südkorea,Israel,Syrien,Irak
Allemagne,Autriche,Suisse,Italie,Espagne,Pays-Bas,Belgique,Danemark,Suède,Norvège,Finlande,Pologne,Hongrie,Roumanie,Grèce,Turquie,Russie,Royaume-Uni,Irlande,Égypte,Inde,Japon,Brésil,Mexique,Algérie,Maroc,Tunisie,Sénégal,Cameroun,Bénin,Guinée,Tchad,Mauritanie,Haïti,Liban,Syrie,Etats-Unis,États-Unis,RDC,Centrafrique
Alemania,Austria,Suiza,Francia,Italia,España,Países Bajos,Bélgica,Dinamarca,Suecia,Noruega,Finlandia,Polonia,Hungría,Rumania,Grecia,Turquía,Rusia,Ucrania,Reino Unido,Irlanda,Egipto,Japón,Brasil,Perú,Estados Unidos,EE.UU.,EEUU,EE. UU.,Marruecos,República Dominicana,Haití,Alemanha,Suíça,França,Espanha,Itália,Rússia,Ucrânia,Colômbia,Moçambique,Guiné-Bissau,Estados Unidos da América,EUA,Germania,Svizzera,Spagna,Grecia,Regno Unito,Stati Uniti,Russia,Ucraina
Almanya,Fransa,İngiltere,Rusya,Ukrayna,İran,Irak,Suriye,Lübnan,İsrail,Filistin,Mısır,ABD,Azerbaycan,Kıbrıs,KKTC,Jerman,Inggris,Jepang,Amerika Serikat,Arab Saudi,Korea Selatan,Niemcy,Francja,Ukraina,Rosja
`

// regionsWorld are states, provinces and islands that follow a city in full.
const regionsWorld = `
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,District of Columbia
Ontario,Quebec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Newfoundland and Labrador,Prince Edward Island,Yukon,Nunavut,Northwest Territories
New South Wales,Queensland,South Australia,Western Australia,Tasmania,Northern Territory,Victoria
Uttar Pradesh,Madhya Pradesh,Andhra Pradesh,Himachal Pradesh,Arunachal Pradesh,Maharashtra,Gujarat,Rajasthan,Bihar,Jharkhand,Odisha,Orissa,Chhattisgarh,Karnataka,Kerala,Tamil Nadu,Telangana,Goa,Punjab,Haryana,Uttarakhand,West Bengal,Assam,Meghalaya,Manipur,Mizoram,Nagaland,Tripura,Sikkim,Jammu and Kashmir,Kashmir,Ladakh,Sindh,Balochistan,Khyber Pakhtunkhwa
Bayern,Baden-Württemberg,Hessen,Niedersachsen,Nordrhein-Westfalen,NRW,Rheinland-Pfalz,Saarland,Sachsen,Sachsen-Anhalt,Schleswig-Holstein,Thüringen,Brandenburg,Mecklenburg-Vorpommern,Steiermark,Tirol,Kärnten,Vorarlberg,Bavaria,Catalonia,Cataluña,Sicily,Sicilia,Sardinia,Sardegna,Corsica,Corse,Crete,Bali,Java,Sumatra,Mindanao,Sarawak,Sabah,Johor,Penang,Selangor,Perak,Pahang,Kelantan,Terengganu,Kedah,Negeri Sembilan,Jawa Barat,Jawa Tengah,Jawa Timur,Sumatera Utara,Sumatera Barat,Sulawesi Selatan,Banten,Okinawa,Hokkaido,Xinjiang,Hainan,Guangdong,KwaZulu-Natal,Gauteng,Western Cape,Eastern Cape,Limpopo,Mpumalanga,Jalisco,Sinaloa,Michoacán,Guerrero,Chiapas,Tabasco,Sonora,Coahuila,Tamaulipas,Nuevo León,Yucatán,Quintana Roo,Baja California,Hidalgo,Morelos,Nayarit,Estado de México,Lazio,Puglia,Calabria,Toscana,Liguria,Piemonte,Lombardia,Veneto,Umbria,Marche,Abruzzo,Kent,Essex,Surrey,Sussex,Yorkshire,Lancashire,Devon,Cornwall,Norfolk,Suffolk,Hampshire,Oxfordshire,Cambridgeshire,Wiltshire,Cumbria,Merseyside,Donetsk Region,Kharkiv Region,Kherson Region,Hawaii
`

// regionsShort are abbreviations of states as the AP writes them, as the post
// does, and those of papers in Canada, Mexico, Brazil and Australia.
const regionsShort = `
Ala.,Ariz.,Ark.,Calif.,Colo.,Conn.,Del.,Fla.,Ga.,Ill.,Ind.,Kan.,Ky.,La.,Md.,Mass.,Mich.,Minn.,Miss.,Mo.,Mont.,Neb.,Nev.,N.H.,N.J.,N.M.,N.Y.,N.C.,N.D.,Okla.,Ore.,Pa.,R.I.,S.C.,S.D.,Tenn.,Tex.,Vt.,Va.,Wash.,W.Va.,Wis.,Wyo.,D.C.,P.R.
AL,AK,AZ,AR,CA,CO,CT,DE,FL,GA,HI,ID,IL,IN,IA,KS,KY,LA,ME,MD,MA,MI,MN,MS,MO,MT,NE,NV,NH,NJ,NM,NY,NC,ND,OH,OK,OR,PA,RI,SC,SD,TN,TX,UT,VT,VA,WA,WV,WI,WY,DC,PR
Ont.,Que.,B.C.,Alta.,Sask.,Man.,N.S.,N.B.,N.L.,P.E.I.,NSW,QLD,Vic.,Tas.,D.F.,Jal.,Ver.,Son.,Chih.,Tamps.,Coah.,Mich.,Gro.,Oax.,Chis.,Tab.,Qro.,Gto.,Pue.,Hgo.,Mor.,Sin.,Zac.,Dgo.,SLP,NL,Q. Roo,BC,BCS,Edomex,CDMX,SP,RJ,DF,MG,RS,BA,CE,GO,PB,RN,MT
`
