package places

// agencyNames are news agencies, press-release wires and the broadcasters and
// papers that sign like them, as they write themselves, with commas between. A
// name is marked by * where it also signs as an author, and by + where Chinese,
// Japanese and Korean papers print it in Latin letters.
const agencyNames = `
AP*+,Afp,afp,rtr,Efe,Ansa,Tass,Lusa*,Hina,Fena*,Srna,Elta,Leta,Belta*,Unian,Wafa,Antara,Irna,Isna,Kuna,Anp,The Associated Press*,Associated Press*,Reuters*,Thomson Reuters Foundation,AFP*+,Agence France-Presse*,AFP-Relaxnews,UPI*+,Bloomberg*,Bloomberg News*,Dow Jones,Dow Jones Newswires,MarketWatch,RTTNews,HealthDay,HealthDay News,Sports Network,The Sports Network,SportsTicker,Canwest News Service,Postmedia News,Broadcast News,CBS,CBC,CBC News,CNN+,CNN Business,CNN Newsource,CNN Indonesia,CNBC Indonesia,CNN en Español,CNN Español,CNN Brasil,CNN Türk,States Newsroom,Stacker,Baptist Press,JTA,JNS,AFRO,The Center Square,Capitol News Illinois,Cronkite News,Courthouse News Service,Scripps News,InvestigateTV,Gray News,Gray DC,Nexstar,NewsNation,The Hill,StatePoint,WGN,ABC News,CBS News,NBC News,Fox News,Newsmax,Sky News,BBC,BBC News,PA Media*,Press Association*,Canadian Press*,The Canadian Press*,La Presse canadienne*,AAP*,Australian Associated Press*,RNZ,NZME,PNG Post-Courier,PINA
PTI*,Press Trust of India*,ANI*,IANS*,United News of India,TNN,TNIE,Express News Service,NDTV,ABP Live,KNN,KNO,KINS,PIB,NNI,UNB,Daily Mirror,Ada Derana,Pakistan Point News,UrduPoint,UrduPoint News,Pajhwok,Khaama Press,TOLOnews,Bakhtar,Ariana News
Xinhua*,Xinhua News Agency*,Xinhua Finance,CGTN,CCTV,Kyodo*,Kyodo News*,Jiji*,Jiji Press*,AFP-Jiji,Yonhap*,Yonhap News,Newsis*,KCNA,Focus Taiwan,CNA Taiwan,Media OutReach Newswire,Media OutReach,JCN Newswire,ACN Newswire,TTXVN*,Vietnam News Agency,Bernama*,NNN-Bernama,NNN,Xinhua/NNN,Philippines News Agency,ANTARA*,ANTARA News,Antaranews,MONTSAME,AKIpress,Kazinform,KazInform,KazTAG,Trend,Azertac,AZƏRTAC,APA*,Turan,Armenpress,Arminfo,News.am,InterPressNews,Interpressnews,Agenda.ge,UzA,UzDaily,Uzreport,Asia-Plus,Avesta,Khovar,TDH,Hronika Turkmenistana,Fergana
TASS*,ITAR-TASS*,Sputnik*,RIA Novosti*,Interfax*,Interfax-Ukraine,Ukrinform*,UNIAN,UNN,BelTA,BelaPAN,RAPSI,Moldpres,INFOTAG,BNS*,LETA*,ELTA*,PAP*,Polska Agencja Prasowa,ISBnews,ČTK*,CTK*,TASR*,MTI*,Agerpres*,Mediafax*,News.ro,BTA*,BGNES,HINA*,Tanjug*,FoNet,Fena,Onasa,Makfax,ATSH,KosovaPress,AMNA*,ANA-MPA*,APE-MPE,CNA-Cyprus,KYPE,TAK
dpa*+,DPA+,dpa-AFX*,dpa-AFXP,dpo,AFX*,APA-dpa,sda*,Keystone-SDA*,Keystone-ATS,awp,AWP,epd*,KNA*,kath.ch,kipa,sid*,dapd,ddp*,ots,AFP/dpa,Europa Press*,ANP*,Belga*,Ritzau*,ritzau,NTB*,STT*,STT-Lehtikuva,FNB*,APTN,ANSA*,Adnkronos*,AdnKronos,Adnkronos Salute,AGI/AFP,LaPresse*,Askanews*,askanews,Italpress,Radiocor,Il Sole 24 Ore Radiocor,9Colonne,AGENPRESS,Agenparl,Agenzia Nova,Agenzia Fides,Agenzia DIRE,Fides,Vatican News,CNA/EWTN News,EWTN News,ACI Prensa,ACI Digital,Zenit,AsiaNews
EFE*+,EFEAgro,EFEverde,EFE News,Servimedia,Colpisa,OTR Press,Télam*,Telam*,Noticias Argentinas,DyN,Andina,Fides Bolivia,AVN,Prensa Latina*,Notimex*,Apro,Agencia Reforma,El Universal,Cuartoscuro,Inforpress,Xinhua Español,La Jornada,SinEmbargo,Infobae,Lusa,Agência Lusa*,Angop,STP-Press,Folhapress,Agência Brasil*,ABr,Agência Estado,Agência O Globo,Estadão Conteúdo,ANBA,Ecclesia,Agência Ecclesia
APS*,LNA,WAFA,Ma'an,PNN,KUNA,WAM*,Petra,NNA,NINA,Shafaq News,Rudaw,IRNA*,ISNA,Mehr,Tasnim,Fars,FNA,Press TV,Anadolu*,Anadolu Agency*,Anadolu Ajansı*,Agence Anadolu,Agencia Anadolu,AA*,DHA*,İHA*,IHA,ANKA*,BHA,Rojava,ANHA,North Press,Hawar,FBC,SONNA,KNA Kenya,PANAPRESS,APO Group,APO,African Press Organization,AllAfrica,News Agency of Nigeria,GNA,Ghana News Agency,SLENA,APA News,Apanews,AMAP,ANP-Niger,Nampa,BOPA,ZANIS,ZIANA,New Ziana,CAJ News,Daily News Botswana,SABC,SAnews.gov.za,SAnews,African News Agency,TUKO,KBC,XINHUA-AFRICA,Uganda Radio Network,RNA Rwanda,TAP-Tunisia
PRNewswire,PR Newswire,PRNewswire-PRWeb,PRNewswire-USNewswire,PRNewswire-Asia,PRNewswire-HISPANIC PR WIRE,PRWeb,CNW,CNW Group,CNW Telbec,Canada NewsWire,Business Wire,BUSINESSWIRE,ACCESSWIRE,ACCESS Newswire,GlobeNewswire,Globe Newswire,Newsfile Corp.,NEWSFILE,TheNewswire,Marketwired,Marketwire,EINPresswire.com,EIN Presswire,EINPresswire,24-7PressRelease,SEND2PRESS NEWSWIRE,Send2Press,NewMediaWire,PRNEWS.IO,iCrowdNewswire,ZEXPRWIRE,XPRWire,KISSPR,Issuewire,IssueWire,ReleaseWire,Zawya,BUSINESS STANDARD,lifePR,pressebox,PresseBox,openPR,pts,Presstext,news aktuell,iwr-pressedienst,euro adhoc,EQS,EQS-News,DGAP,AETOSWire,ME NewsWire,Newswire.com,Chainwire,Cision,ANTARA/Business Wire,ANTARA/PRNewswire
РИА Новости*,БЕЛТА,РИА НОВОСТИ Крым,ТАСС*,ИТАР-ТАСС,ИНТЕРФАКС*,Интерфакс-Украина,Sputnik Армения,СПУТНИК*,ПРАЙМ,РАПСИ,РБК,REGNUM,ИА REGNUM,Росбалт,ИА Росбалт,УНИАН,УНІАН,УНН*,Укринформ*,Укрінформ*,РБК-Украина,БЕЛТА*,БелаПАН,Казинформ,КазТАГ,Тренд,АЗЕРТАДЖ,Арменпресс,АрмИнфо,Новости-Армения,Кабар,АКИpress,ДАН,ЛИЦ,Молдпрес,БТА*,БГНЕС,Танјуг*,Бета,Срна,МИА,ФоНет,Фена,ΑΠΕ-ΜΠΕ*,ΑΠΕ,ΚΥΠΕ,ԱՐՄԵՆՊՐԵՍ
رويترز*,أ ف ب*,ا ف ب,أ.ف.ب*,ا.ف.ب,أف ب,فرانس برس,د ب أ,د.ب.أ,أ ب,أ.ب,أسوشيتد برس,أ ش أ,أ.ش.أ,الأناضول*,الاناضول,سبوتنيك,شينخوا,تاس,نوفوستي,بترا,واس,وام,كونا,قنا,بنا,سانا,واع,وفا,معا,سونا,وال,وات,واج,وأج,العمانية,سبأ,د. ب. أ,وكالات*,وكالة الأناضول,سي إن إن,CNN بالعربية,العربية.نت,العربية,الشرق الأوسط,الجزيرة نت,روسيا اليوم,إفي,آكي,ايرنا,ایرنا,ایسنا,مهر,تسنیم,فارس,ایلنا,باشگاه خبرنگاران جوان,اے پی پی,آن لائن,این این آئی,آئی این پی,اے ایف پی,رائٹرز,یو این آئی,اے این آئی,ایجنسیاں,נסו"ת
اے پی پی,این این آئی,آئی این پی,آن لائن,ثناء نیوز,صباح نیوز,پی پی آئی,اے ایف پی,رائٹرز,اے پی,شنہوا,ژنہوا,سپوتنک,اُردو پوائنٹ,اردو پوائنٹ,ایرنا,ایسنا,ایلنا,ایکنا
एपी,एएफपी,रॉयटर्स,रॉयटर,रायटर,रायटर्स,शिन्हुआ,स्पूतनिक,स्पुतनिक,तास,यूएनआई,ईएफई,डीपीए,এপি,সিনহুয়া,ইউএনআই,পিটিআই,আইএএনএস,বিএসএস
רויטרס*,סוכנויות הידיעות,סוכנות הידיעות הצרפתית,भाषा,आईएएनएस,एएनआई,वार्ता,यूनीवार्ता,पीटीआई,एजेंसी,एजेंसियां,हि.स.,हि. स.,रासस,বাসস,ইউএনবি,এএফপি,রয়টার্স,বাংলানিউজ,பிடிஐ,പി.ടി.ഐ
`

// homonymAgencies are abbreviations of agencies that mean other things, too.
const homonymAgencies = `
BP,CP*,PA*,TT*,HT,NA,PL,BC,RT,EP,SIR,STA*,ATA,MIA,MINA,ANA,MAP,TAP,SPA,INA,ONA,BNA,QNA*,ENA,ACI,ACP,AIM
AIB,AIP,AGI*,ABI,ANF,APG,ADN,IPS,IPN,ERR,SRNA*,SITA,MENA*,PANA,RNA,URN,NAN*,GNS,ENS,CNS,RNS,TNS,NNS,KHN
UNI,APP,PPI,INP,SABA,SANA,BSS,RSS,AKP,KPL,MNA,TNA,PNA,NNT,VNA*,VNS,VOV,CNA*,IAR,OTS,ATS*,SID,SDA,DIRE
SUNA,LINA,ACN,DAN,TND
`

// cjkAgencies are agencies as Chinese, Japanese and Korean papers write them, and
// the words by which papers there mean themselves, with white space between.
const cjkAgencies = `
新华社* 新華社* 新华网 新華網 新华 中新社* 中新网 中新網 中国新闻社 中国新闻网 中央社* 中央通訊社 央视新闻 央视网 央广网 人民网 人民日报 光明网 光明日报 经济日报 中国日报 中国青年报 中青网 环球网 環球網 环球时报 海外网 参考消息网 澎湃新闻 澎湃 界面新闻 财联社 香港中通社 中通社 中评社 中評社
路透社 路透 法新社 美联社 美聯社 德新社 俄新社 塔斯社 埃菲社 安莎社 共同社 时事社 時事社 韩联社 韓聯社 彭博社 彭博 合众国际社 俄罗斯卫星通讯社 朝中社 越通社 马新社 馬新社 本报 本報 本台 本刊 本网 本網 本社
共同通信* 共同* 時事通信* 時事* AFP＝時事 AFP時事 ＡＦＰ時事 AFPBB ＡＦＰ ロイター ＡＰ ＣＮＮ タス通信 聯合ニュース 新華社 中央社 ブルームバーグ フォーカス台湾 ＰＡ
연합뉴스* 연합뉴스TV 뉴시스* 뉴스1* 뉴스핌 아시아경제 이데일리 머니투데이 파이낸셜뉴스 헤럴드경제 아주경제 뉴스토마토 로이터 신화 교도 지지 국제뉴스 프레시안 노컷뉴스 CBS노컷뉴스 조선비즈 더팩트 인포스탁데일리 로이터연합뉴스 EPA 타스 신화통신 스푸트니크 데일리안 쿠키뉴스 오마이뉴스 매일경제 한국경제 뉴데일리 위키트리 스포츠서울 OSEN 스포츠조선 스타뉴스 엑스포츠뉴스
`

// bylineAgencies sign as authors and do not sign datelines.
const bylineAgencies = `
agence france presse,thomson reuters,deutsche presse-agentur,agencia efe,presse canadienne
pa news agency,i̇ha,agencies,agenturen,agencias,agences,agenzie,агентства,agencia brasil
knr,ndr,wdr,br,swr,mdr,rbb
`
