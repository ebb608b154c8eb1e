package givennames

// lists are given names as papers print them, by the languages that they are most common in. A
// name that is a word of menus as well is in none of them: "Art", "May", "Page".
var lists = [...]string{english, germanic, nordic, romance, slavic, easternEurope, turkicAndPersian, arabic, southAsian, eastAsian, african, cyrillic, greek}

const english = `
Aaron Abby Abigail Ada Adam Adrian Agnes Aidan Al Alan Alana Albert Alec Alex Alexa Alexander Alexandra Alexis Alfred Ali Alice Alicia Alison Alissa
Allan Allen Allie Allison Alyssa Amanda Amber Amelia Amy Andrea Andrew Andy Angela Angelina Angus Anita Ann Anna Annabel Anne Annette Annie Anthony
Antonia Archie Ariana Ariel Arlene Arnold Arthur Ashleigh Ashley Aubrey Audrey Ava Avery Barbara Barney Barry Bart Beatrice Becky Belinda Ben
Benedict Benjamin Bernadette Bernard Bernie Bert Beth Bethany Betsy Betty Beverley Beverly Bill Billy Blake Bob Bobby Bonnie Brad Bradley Brandon
Brenda Brendan Brenna Brent Bret Brett Brian Brianna Bridget Brittany Bronwyn Brooke Bruce Bryan Bryce Bryn Byron Caitlin Caleb Callum Calvin Cameron
Candace Candice Cara Carl Carla Carly Carol Carole Caroline Carolyn Carrie Carter Casey Cassandra Cassie Catharine Catherine Cathy Cecil Cecilia Celia
Chad Chantal Charlene Charles Charlie Charlotte Chelsea Cheryl Chloe Chris Chrissie Christie Christina Christine Christopher Christy Chuck Cindy Claire
Clara Clare Clarence Claudia Clayton Cliff Clifford Clint Clive Cody Colin Colleen Connor Conor Conrad Corey Cory Courtney Craig Curt Curtis Cynthia
Daisy Dale Damian Damien Dan Dana Daniel Danielle Danny Darlene Darrell Darren Darryl Dave David Dawn Dean Deanna Deb Debbie Deborah Debra Declan Deirdre
Denis Denise Dennis Derek Dermot Derrick Devin Diana Diane Dianne Dick Dinah Dolores Dominic Don Donald Donna Doreen Doris Dorothy Doug Douglas Drew
Duncan Dustin Dwayne Dwight Dylan Eamonn Earl Ed Eddie Edgar Edith Edmund Edna Edward Edwin Eileen Elaine Eleanor Eli Elijah Elise Elizabeth Ella Ellen
Ellie Elliot Elliott Ellis Elsie Emily Emma Eric Erica Erik Erika Erin Ernest Ernie Esther Ethan Ethel Eugene Eunice Eva Evan Eve Evelyn Ewan Ezra Faye
Felicia Felicity Felix Fergus Fiona Florence Frances Francesca Francis Frank Frankie Franklin Fraser Fred Freddie Frederick Freya Gail Gareth Garrett
Gary Gavin Gemma Gene Genevieve Geoff Geoffrey George Georgina Gerald Geraldine Gerard Gerry Gillian Gina Ginger Gladys Glen Glenda Glenn Gloria Gordon
Grace Graeme Graham Grant Greg Gregg Gregory Greta Griffin Guy Gwen Gwyneth Hailey Hal Hamish Hannah Harold Harriet Harrison Harry Harvey Hayden Hayley
Hazel Heather Hector Heidi Helen Helena Henrietta Henry Herbert Herman Hilary Hillary Holly Howard Hugh Hugo Ian Imogen Ingrid Irene Iris Irving Isaac
Isabel Isabella Isla Isobel Ivan Ivy Jack Jackie Jackson Jacob Jacqueline Jade Jake James Jamie Jan Jana Jane Janet Janice Janine Jared Jasmine Jason
Jasper Jay Jean Jeanette Jeanne Jed Jeff Jeffrey Jen Jenna Jennie Jennifer Jenny Jeremiah Jeremy Jerome Jerry Jess Jesse Jessica Jessie Jill Jillian Jim
Jimmy Jo Joan Joann Joanna Joanne Jocelyn Jodie Joe Joel Joey John Johnny Jon Jonah Jonathan Jordan Joseph Josephine Josh Joshua Josie Joy Joyce Juan
Judith Judy Jules Julia Julian Julianne Julie Juliet Justin Justine Karen Karl Kate Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Kay
Kayla Keith Kelli Kellie Kelly Kelsey Ken Kendall Kendra Kenneth Kenny Keri Kerry Kevin Kim Kimberly Kirk Kirsten Kirsty Krista Kristen Kristin Kristina
Kurt Kyle Lana Lance Lara Larry Laura Lauren Laurence Laurie Lawrence Leah Leanne Lee Leigh Len Lena Leo Leon Leona Leonard Leroy Leslie Lesley Lewis Liam
Lilian Lillian Lily Linda Lindsay Lindsey Linus Lionel Lisa Liz Lloyd Lois Loretta Lori Lorna Lorraine Louis Louisa Louise Lucas Lucia Lucinda Lucy Luke
Lydia Lyle Lynda Lynn Lynne Mabel Mackenzie Maddie Madeleine Madeline Madison Maeve Maggie Maisie Malcolm Mandy Marc Marcia Marcus Margaret Margie Margot
Marguerite Maria Marian Marianne Marie Marilyn Marion Marissa Marjorie Mark Marlene Marsha Marshall Martha Martin Marty Martyn Marvin Mary Mathew Matt
Matthew Maura Maureen Maurice Max Maxine Maxwell Maya Meg Megan Meghan Melanie Melinda Melissa Melody Meredith Michael Michaela Micah Michele Michelle Mick
Miguel Mike Mildred Miles Milton Mindy Miranda Miriam Mitch Mitchell Moira Molly Monica Montgomery Morgan Morris Moses Muriel Murray Myra Myron Nadia Nancy
Naomi Natalie Natasha Nate Nathan Nathaniel Ned Neil Nell Nelson Niall Nicholas Nick Nicola Nicolas Nicole Nigel Nina Noah Noel Noelle Nora Noreen Norm
Norma Norman Olive Oliver Olivia Oscar Otis Owen Paige Pam Pamela Pat Patrice Patricia Patrick Patsy Patti Patty Paul Paula Pauline Pearl Peg Peggy Penelope
Penny Percy Perry Pete Peter Petra Phil Philip Philippa Phillip Phoebe Phyllis Pippa Polly Poppy Preston Priscilla Quentin Quinn Rachael Rachel Ralph Ramona
Randall Randy Raphael Ray Raymond Rebecca Reece Reg Regina Reginald Renee Rex Rhonda Rhys Richard Rick Ricky Riley Rita Rob Robbie Robert Roberta Robin
Robyn Rochelle Rod Roderick Rodney Roger Roland Ron Ronald Ronnie Rory Rosalind Rose Rosemary Rosie Ross Rowan Roy Ruby Rupert Russ Russell Ruth Ryan Sadie
Sally Sam Samantha Sammy Samuel Sandra Sandy Sara Sarah Sasha Saul Scot Scott Sean Seamus Sebastian Serena Seth Shane Shannon Sharon Shaun Shauna Shawn
Sheena Sheila Shelby Sheldon Shelley Shelly Sheri Sherman Sherri Sherry Shirley Sian Sidney Sienna Simon Sinead Skye Sonia Sophia Sophie Spencer Stacey
Stacy Stan Stanley Stella Steph Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Susanna Susannah Susie Suzanne Suzy Sybil Sylvia Tabitha
Tamara Tammy Tania Tanya Tara Taryn Tasha Tatiana Taylor Ted Teresa Terrence Terri Terry Tess Tessa Thelma Theo Theodore Theresa Thomas Tiffany Tim Timothy
Tina Toby Todd Tom Tommy Toni Tony Tracey Traci Tracy Travis Trent Trevor Tricia Trina Trish Tristan Troy Tyler Ursula Valerie Vanessa Vera Verity Vernon
Veronica Vicki Vicky Victor Victoria Vince Vincent Viola Violet Vivian Vivienne Wade Wallace Wally Walt Walter Wanda Warren Wayne Wendy Wes Wesley Whitney
Wilbur Will Willa William Willie Winston Yolanda Addy Aoife Arielle Arlyn Ash Austin Autumn Brielle Bryon Burgess Cassidy Celeste Chana Chase Chauncey Colby Connie Cora Corbin Dakota Dalton Daryl Delilah Easton
Eden Eliana Emerson Emery Emmet Emmett Faith Finley Finn Fletcher Gabby Gabrielle Geri Gianna Haley Harper Holden Hunter Isaiah Jacqui Jaden Jamelle Jeanie Jody Jordana Kaylee
Kennedy Kimberlee Landon Layla Levi Liza Lizzie Logan Lou Mallory Mason Meaghan Myles Naoise Nathanael Nelly Nolan Oli Owain Parker Peyton Pierce Piper Prince Reagan Rebekah Reese
Reid Savannah Sawyer Seb Shawna Skyler Sloane Sterling Stu Tanner Tatum Trinity Tucker Tyson Wilfred Willow Wyatt Xander Zackery Zane Zeke
Yvette Yvonne Zac Zach Zachary Zack Zoe`

const germanic = `
Achim Adelheid Adolf Albrecht Alfons Almut Alois Andreas Angelika Anika Anja Anke Anneke Annegret Annelie Anneliese Annika Ansgar Antje Armin Arne Arno
Arnd Astrid August Axel Barbara Bärbel Bastian Bernd Bernhard Bettina Birgit Björn Bodo Brigitte Britta Burkhard Carina Carola Carolin Carsten Christa
Christian Christiane Christof Christoph Claudia Claus Clemens Corinna Cornelia Cornelius Dagmar Daniela Detlef Detlev Dieter Dietmar Dietrich Dirk Dominik
Doris Dorothea Eberhard Eckart Edda Edeltraud Egon Elfriede Elias Elke Ellen Elmar Emil Engelbert Erhard Erich Ernst Erwin Esther Eugen Evelin Fabian
Ferdinand Florian Franka Franz Franziska Friederike Friedrich Frieda Fritz Gabi Gabriele Georg Gerd Gerda Gerhard Gerlinde Gernot Gero Gert Gertrud Gesa
Gisela Gitta Götz Gottfried Gregor Gudrun Günter Günther Gunnar Gustav Hanna Hannelore Hannes Hanno Hans Harald Hartmut Hedwig Heike Heiko Heiner Heino
Heinrich Heinz Heide Helga Helge Hella Helmut Hendrik Henning Henrik Henrike Herbert Hermann Herta Hilde Hildegard Holger Horst Hubert Ilka Ilona Ilse Imke
Ina Ines Inga Inge Ingeborg Ingo Inka Irmgard Isabell Isabelle Jens Joachim Jochen Johann Johanna Johannes Jonas Jörg Jörn Josef Josefine Julius Jürgen Jutta
Kai Karin Karla Karoline Karsten Kaspar Kathrin Katja Katharina Kerstin Kilian Kirstin Klara Klaus Konrad Konstantin Kristian Lars Lea Leonie Lieselotte
Lothar Lorenz Lutz Ludwig Lukas Luise Magdalena Maike Maja Malte Manfred Manuela Mareike Margarete Margit Margret Markus Marlies Marten Marthe Martina Marvin
Mathias Matthias Maximilian Mechthild Meike Melanie Merle Michaela Mirjam Mirko Monika Moritz Nadine Nadja Niklas Niels Nils Nicole Nikolaus Norbert Olaf Ole
Oliver Oskar Ortrud Otto Pascal Patricia Paulina Petra Philipp Pia Rainer Ralf Raimund Regine Reiner Reinhard Reinhold Renate Rita Robin Rolf Rosa Rosemarie
Rüdiger Rudolf Ruprecht Sabine Sabrina Sandro Sascha Sebastian Siegfried Sigrid Silke Silvia Simone Sonja Stefan Stefanie Steffen Stephan Susanne Svenja Sven
Swantje Sybille Thea Theresia Thilo Thomas Thorsten Timo Tobias Torben Torsten Traudl Udo Ulf Ulla Ulrich Ulrike Ursula Uta Ute Uwe Valentin Veit Verena
Vera Viktor Viktoria Volker Volkmar Walther Waltraud Werner Wibke Wiebke Wilfried Wilhelm Willi Winfried Wolf Wolfgang Wolfram Yannick Yasmin Beate Benedikt Christin Cosima Hinrich Irmela Jannis Jona Juergen Juliane Jule Katrien Lennart Melchior Raffaela Tanja Vivien
Aart Anouk Arie Arjen Arend Bas Bert Bram Cees Coen Corné Daan Dennis Diederik Dries Els Evert Femke Fleur Floor Floris Frans Freek Geert Gerrit Gijs Hanneke
Henk Herman Hester Huub Ilse Jaap Janneke Jantien Jelle Jeroen Jeske Joep Johan Joost Joris Joyce Jurre Kees Klaas Koen Koenraad Laurens Lieke Lies Lieve Lotte
Maarten Maartje Margriet Marieke Marijke Marjolein Marleen Mathijs Matthijs Menno Merel Mieke Mirjam Niek Nienke Pepijn Piet Pieter Pim Reinier Renske Rik Rob
Roeland Roos Ruud Saskia Sander Sanne Sjoerd Stijn Sven Tessel Teun Thijs Tijn Tine Tjeerd Tom Toon Veerle Wim Wouter Xander`

const nordic = `
Agnar Agneta Christoffer Joakim Malene Niko Sauli Stefanus Aino Aki Aksel Anders Andrine Ane Anette Anni Annika Antti Anton Anya Ari Arvid Aslak Asbjørn Åsa Åse Aud Aune Axel Birger Birgitta Birgitte
Bjarne Björn Bjørn Bo Bodil Børge Britt Camilla Carina Carl Cecilie Christer Dag Ebba Einar Eino Eirik Elina Elin Elisabet Elisabeth Ellinor Emelie Emil
Erkki Erlend Esa Espen Eskil Eva Fredrik Frida Geir Göran Gorm Gro Gudmund Gunilla Gunnar Gunn Guri Hanne Håkan Håkon Halvor Hampus Hans Harri Heikki Heidi
Helle Henrik Hilde Hille Hjalmar Ida Ingvar Inger Ingvild Isak Ismo Ivar Jaakko Jakob Jan Janne Jari Jenni Jens Jesper Johan Jon Jonas Jørgen Jorma Jørn Jouni
Juha Juhani Jukka Julie Juho Jussi Kaare Kåre Kaisa Kaj Kari Karianne Karin Karoliina Karsten Katariina Katri Kimmo Kirsi Kjell Kjersti Knud Knut Kristian
Kristine Kristoffer Lasse Lars Leif Leena Lena Lene Liisa Linnea Ludvig Maarit Mads Magne Magnus Maiken Maja Malin Margrethe Marit Marita Markku Marius
Marko Märta Marte Matti Merete Mette Mia Michael Mika Mikael Mikko Minna Mogens Morten Niels Niina Nils Noora Oddvar Øystein Øyvind Olav Ole Olof Ossi Otto Ove
Paavo Päivi Pål Pasi Pekka Pelle Pernille Petri Petter Pia Pirjo Poul Preben Ragnar Ragnhild Randi Rasmus Reidar Riikka Riitta Risto Roar Rune Ruth Sakari Sami
Sanna Satu Seija Seppo Sigurd Sigrun Sigurður Silje Sirpa Sissel Siv Snorri Søren Solveig Sofie Stein Stian Stig Stine Sture Susanna Svein Svend Synnøve Taina
Tapio Teemu Terje Terhi Thor Thorbjørn Timo Toni Tor Torbjörn Tore Torkel Torgeir Torill Tove Trine Trond Trygve Tuija Tuomas Tuula Ulf Ulrika Unni Urban Vegard
Veikko Vesa Vibeke Vidar Vigdis Ville Yngve Guðrún Katrín Jóhanna Björk Árni Ólafur Einar Þórður`

const romance = `
Abel Adela Alban Aubin Axelle Davide Eduard Edmundo Emilie Florent Garance Lizette Ludo Matthieu Ophélie Paulinho Renzo Serafina Uriel Adèle Adriana Adriano Agathe Agnès Agostino Agustín Aimée Alain Alba Alberto Aldo Alejandra Alejandro Aleix Alessandra Alessandro Alessia Alessio Alexandre
Alexia Alfonso Alfredo Alice Aline Alix Alonso Álvaro Amadeo Amélie Amparo Ana André Andrea Mateus Rui Raimon Ilse Anaïs Andrés Ángel Ángela Ángeles Angelo Aniello Anita Annalisa Antoine Antoni Antonella
Antonio Antônio Aránzazu Araceli Armand Armando Arnaud Arnau Arturo Ascensión Audrey Augusto Aurelia Aurélie Aurélien Aurora Baptiste Bárbara Bastien Beatriz Begoña
Belén Benedetta Bénédicte Benito Benoît Bernardo Bertrand Bianca Blanca Blanche Brice Brigitte Bruna Bruno Caio Camila Camille Candela Carla Carlo Carlos Carlota
Carme Carmen Carmelo Carolina Catalina Catarina Catia Cécile Céline Cesare César Chantal Chiara Christelle Christophe Cinzia Clara Clarisse Claude Claudine Claudio
Clément Clémence Clémentine Concha Concepción Consuelo Corentin Corinne Cosimo Cristian Cristiano Cristina Cristóbal Cyril Cyrille Daiane Damiano Daniela Daniele
Daphné Dario Débora Delphine Denis Diego Didier Diogo Dolores Domenico Domingo Dominique Donatella Édouard Eduarda Eduardo Elena Elia Eliane Élisa Elisabetta Élise
Élodie Eloïse Elsa Elvira Emanuela Emanuele Émile Emilia Emiliano Emilio Emmanuel Emmanuelle Encarna Enrico Enrique Enzo Ernesto Esteban Estelle Esther Étienne
Eugenia Eugenio Eulalia Eva Evandro Fabián Fabiana Fabien Fabienne Fabio Fábio Fabrice Fabrizio Fanny Federica Federico Felipe Felice Fernanda Fernando Ferran Filipa
Filippo Flavia Flavio Florian Florence Francesca Francesco Franck Franco François Françoise Francisca Francisco Frédéric Frédérique Gabriel Gabriela Gabriella Gaël
Gaëlle Gaëtan Gaspard Gema Genaro Gennaro Geoffroy Georges Gérald Gérard Germán Geoffrey Ghislain Giacomo Giada Gianluca Gianni Gilberto Gilles Ginevra Giordano
Giorgia Giorgio Giovanna Giovanni Giselle Giulia Giuliano Giulio Giuseppe Gonzalo Graziella Grégoire Grégory Guadalupe Guido Guilherme Guillaume Guillermo Guillem
Gustavo Hadrien Hélène Heloísa Henri Henrique Hernán Hervé Hortense Hugues Iago Ignacio Igor Íker Ilaria Immaculada Inés Inês Inmaculada Irene Iria Isadora Isidro
Ismael Itziar Ivana Jacinto Jacopo Jacques Jaime Javier Jean Jérémie Jérémy Jérôme Jesús Jimena Joana João Joaquim Joaquín Joël Joëlle Jordi Jorge José Josefa Josep
Josué Juana Júlia Julien Julienne Juliana Juliette Júlio Julio Justine Karine Katia Laia Lara Larissa Laure Laurène Laurent Lautaro Lázaro Léa Leandro Leila Léo
Leonardo Leonor Leopoldo Letícia Leticia Liliana Lionel Llorenç Loïc Lorena Lorenza Lorenzo Louane Louis Loris Luana Luc Luca Lucas Lucía Luciana Luciano Lucie
Lucien Ludovic Ludovico Luigi Luis Luís Luisa Luiz Lydie Macarena Maddalena Magali Magdalena Manel Manon Manoel Manolo Manuel Manuela Marc Marcel Marcela Marcelo
Marcello Marco Marcos Margarida Margarita Margaux Maria María Mariana Mariano Maribel Mariette Marina Mario Mário Marisa Marisol Marta Martina Martine Marzia Massimo
Mateo Matheus Mathieu Mathilde Matilde Matías Matteo Maud Maurício Mauricio Maurizio Mauro Maxence Maxime Mercedes Mercè Micaela Michel Michela Michèle Miguel Mireia
Mireille Miriam Mirko Mónica Monique Montserrat Morgane Muriel Myriam Nadège Natacha Natalia Nathalie Nerea Nestor Nicola Nicolás Nicolas Nicoletta Nieves Noa Noé
Noelia Noémie Nuno Nuria Océane Octavio Odile Olga Olivier Omar Orlando Ornella Oriane Oriol Osvaldo Pablo Paco Paloma Paola Paolo Pascal Pascale Patrícia Patrizia
Patrice Paulina Paulo Pau Pedro Pénélope Perrine Philippe Pierre Pietro Pilar Priscila Quentin Rafael Rafaela Raffaele Raimundo Ramiro Ramón Raphaël Raquel Raúl
Rebeca Régis Régine Rémi Rémy Renan Renata Renato Renaud René Reynaldo Ricardo Riccardo Rita Roberta Roberto Rocío Rodolfo Rodolphe Rodrigo Rogelio Rogério Romain
Romane Romina Roque Rosa Rosalía Rosario Roxane Rubén Ruy Sabine Sabrina Salomé Salvador Salvatore Samira Sancho Sandrine Santiago Sara Saverio Sébastien Ségolène
Serge Sergi Sergio Sérgio Séverine Silvana Silvia Silvio Simona Simone Simón Sofía Sofia Solange Soledad Solène Sonia Stefania Stefano Stéphane Stéphanie Susana
Suzana Sylvain Sylvie Tânia Tatiana Telmo Teo Teresa Teodoro Thaís Théo Thérèse Thiago Thibaut Thibault Thierry Tiago Tiziana Tomás Tommaso Tristan Umberto Ugo
Valentín Valentina Valentine Valeria Valérie Valerio Vanessa Vasco Verónica Vicent Vicente Víctor Vincenzo Vinicius Violeta Virginie Viviana Vittoria Vittorio Wagner
Walid Wellington Xavier Ximena Xosé Yago Yann Yannick Yasmina Yolanda Yves Yvan Zoé`

const slavic = `
Adam Darya Evgenia Pavlina Vasilisa Agata Agnieszka Alicja Aleksander Aleksandra Aleksandar Aleksandr Aleksei Alena Ales Aleš Alexei Alexey Alina Alojz Alžběta Amelia Anastasia Anastasiia
Anatoly Andrej Andrei Andrey Andriy Andrzej Anděla Aneta Aniela Anton Antonín Antoni Arkadiusz Arkady Artem Artur Barbora Barbara Bartłomiej Bartosz Beata Blanka
Bogdan Bogumiła Bohdan Bojan Boris Borut Bożena Božena Branko Bronisław Brygida Cezary Cyprian Czesław Dagmara Dalibor Damian Damir Danica Danuta Daria Darina
Dariusz Darko David Dejan Denisa Dmitri Dmitriy Dmitry Dmytro Dominika Dorota Dragan Dušan Dusan Dušica Dzmitry Edyta Ekaterina Elena Elżbieta Emil Emilia Eryk Eva
Ewa Ewelina Fedor Filip Franciszek František Frantisek Fyodor Galina Gennady Goran Gordana Gracjan Grażyna Grigory Grzegorz Halina Hana Helena Henryk Hubert Hynek
Igor Ilya Inga Irena Irina Iryna Ivana Ivan Iveta Ivo Iwan Iwona Izabela Jacek Jadwiga Jadranka Jagoda Jakub Jan Jana Janez Janina Janusz Jarek Jarmila Jaromír Jaroslav
Jarosław Jelena Jerzy Jiří Jindřich Jitka Joanna Jolanta Josef Jovan Jovana Józef Julita Justyna Kacper Kamil Kamila Karel Karol Karolina Karina Katarzyna Kateřina
Katerina Kazimierz Kinga Kirill Klára Klaudia Konrad Konstantin Kornelia Kristýna Krystian Krystyna Krzysztof Ksenia Květa Ladislav Larisa Lech Lenka Leonid Leszek
Libor Lidia Lidija Liliana Liubov Ljiljana Ľubomír Luboš Lucie Lucjan Lucyna Ludmila Łukasz Lyudmila Maciej Maja Magda Magdalena Maksim Małgorzata Marcin Marek Mariana
Mariola Mariusz Markéta Martyna Marzena Mateja Mateusz Matej Matěj Maxim Michaela Michal Michał Mieczysław Mihail Mihajlo Mikhail Mikołaj Milan Milena Miloš Milica
Mirjana Mirosław Miroslav Mladen Monika Mykola Nadezhda Natalia Natalya Nataša Natasa Nebojša Nela Nenad Nevena Nikita Nikola Nikolai Nikolay Norbert Oksana Oleg Oleh
Oleksandr Oleksiy Olena Olha Oldřich Oliwia Ondřej Ondrej Otakar Patrycja Patryk Paulina Pavel Pavla Pavlo Paweł Petar Petr Petra Piotr Pjotr Polina Predrag Přemysl
Radek Radim Radomir Radosław Radovan Rafał Renata Robert Roksana Roman Ruslan Ryszard Sandra Sanja Sebastian Sergei Sergey Serhii Serhiy Slavko Slobodan Sławomir Snežana
Sofia Sonja Srdjan Srećko Stanisław Stanislav Stefan Stoyan Štěpán Svetlana Sviatlana Sylwia Szymon Tadeusz Tamara Tatiana Tatjana Tatyana Teodor Tereza Tetiana Tomáš
Tomasz Tomislav Urszula Václav Vadim Valentyna Valery Vanja Vasily Vasyl Vedran Vera Veronika Vesna Viktoriia Viktor Violetta Vít Vitaly Vitaliy Vjekoslav Vlado Vladan
Vladimir Vladimír Vladislav Vladyslav Vlasta Vojtěch Volodymyr Vyacheslav Wacław Waldemar Wanda Weronika Wiesław Wiktor Wiktoria Wioletta Witold Władysław Włodzimierz
Wojciech Yaroslav Yegor Yekaterina Yelena Yevgeny Yulia Yuliya Yuri Yury Zbigniew Zdeněk Zdenko Żaneta Zenon Zlata Zlatko Zofia Zoran Zuzana Zuzanna Zygmunt`

const easternEurope = `
Ábel Ádám Ágnes Ákos Andrea András Anikó Anna Antal Aranka Árpád Attila Balázs Bálint Barnabás Béla Bence Bertalan Boglárka Botond Csaba Csilla Dániel Dávid Dénes Dezső
Dóra Edit Eszter Emese Emőke Endre Erika Erzsébet Etelka Ferenc Gábor Gergely Gergő Géza György Györgyi Gyula Hajnalka Ildikó Ilona Imre István Iván János Jenő Jolán
József Judit Júlia Kálmán Károly Katalin Kinga Kornél Krisztián Krisztina Lajos László Levente Lilla Lóránt Magdolna Márk Márta Márton Mária Máté Mátyás Mihály Miklós
Mónika Nándor Noémi Nóra Olivér Orsolya Pál Péter Piroska Réka Rezső Róbert Roland Rozália Sándor Szabolcs Szilvia Tamás Tibor Tímea Tünde Veronika Vilmos Viktória
Zoltán Zsófia Zsolt Zsuzsa Zsuzsanna
Adina Florina Povilas Alexandru Alin Anca Andreea Andrei Bogdan Camelia Carmen Cătălin Cătălina Ciprian Claudiu Constantin Corina Cosmin Costin Cristi Cristian Cristina Dan Dana Daniela
Delia Diana Doina Dorin Dragoș Dumitru Elena Emil Eugen Florentina Florin Gabriela George Gheorghe Horia Iulia Iulian Ileana Ilie Ioan Ioana Ion Ionel Ionuț Irina Laura
Laurențiu Lavinia Liviu Loredana Luminița Magda Marian Mădălina Mihaela Mihai Mirela Mircea Monica Narcisa Nicolae Nicoleta Oana Octavian Ovidiu Paul Petre Radu Raluca
Răzvan Roxana Ruxandra Silviu Simona Sorin Ștefan Ștefania Teodora Tudor Valentin Vasile Victor Viorel Viorica Vlad
Agim Albana Arben Ardian Artan Bashkim Besnik Blerim Dritan Edi Edmond Enver Erion Fatmir Fatos Flamur Gezim Ilir Jeta Kujtim Lirim Luan Mimoza Petrit Shkelqim Skender Valon Zef
Aivars Andris Andrius Anneli Arnis Arūnas Artūrs Baiba Dace Dainis Daiva Dalia Darius Edgars Eglė Gintaras Gitanas Guntis Ieva Ilze Imants Inese Ingrida Janis Jānis Jonas
Juris Jūratė Juozas Kaja Kalle Karlis Kęstutis Kristjan Kristaps Laimdota Liene Linas Liis Maire Margus Mārtiņš Mindaugas Nijolė Peeter Ramūnas Rasa Raivo Rimantas Rita
Saulius Siim Tarmo Toomas Ülle Urmas Valdis Vytautas Vygaudas Zane Žygimantas
Giorgi Gocha Irakli Ketevan Levan Mamuka Mikheil Nana Nika Nino Nodar Salome Tamar Temur Tinatin Vakhtang Zaza Zurab Anahit Aram Ara Armen Arpine Artak Astghik Gagik Garegin
Gayane Gevorg Hakob Hasmik Hayk Hovhannes Hrant Karen Karine Lilit Lusine Mariam Mher Narek Nikol Ruben Sargis Serzh Siranush Tigran Vahan Vardan`

const turkicAndPersian = `
Abdullah Adem Adnan Ahmet Alev Alican Alper Aras Arda Arzu Asena Asli Aslı Asuman Ata Atilla Ayça Aydın Ayhan Ayla Aylin Aynur Ayşe Aysel Ayşegül Aziz Bahar Banu Barış Başak
Bekir Belgin Berk Berna Betül Beyza Birol Buket Burak Burcu Bülent Canan Cem Cemal Cemil Cengiz Ceren Ceyda Cihan Çağdaş Çağla Çetin Çiğdem Damla Defne Deniz Derya Devrim
Didem Dilek Doğan Doğu Ebru Ece Eda Edanur Ekrem Elçin Elif Emel Emin Emine Emrah Emre Engin Enis Ercan Erdal Erdem Erdoğan Eren Ergin Erhan Erkan Erol Ersin Ertuğrul Esen Esin
Esra Evrim Eylem Eymen Ezgi Faruk Fatih Fatma Ferhat Feride Feyza Fikret Figen Filiz Funda Furkan Füsun Gamze Gizem Gökçe Gökhan Gönül Gözde Gül Gülay Gülçin Gülden Gülsüm Günay
Güneş Güngör Gürkan Hakan Hale Haldun Halil Haluk Hamza Handan Hande Hasan Hatice Havva Haydar Hikmet Hilal Hüseyin Hülya Ibrahim İbrahim İdris İhsan İlhan İlker İlknur İnci İpek
İrem İsmail İsmet Jale Kaan Kadir Kadriye Kamil Kazım Kemal Kenan Kerem Kerim Kübra Kürşat Levent Mahmut Mehmet Melek Melih Melike Melis Meltem Meral Merve Mert Mete Metin Mevlüt
Murat Mustafa Muzaffer Müge Münevver Nalan Nazan Nazlı Nebahat Necati Necla Nermin Neslihan Nevin Nevzat Nihal Nihan Nihat Nilay Nilgün Nilüfer Nuray Nurcan Nuri Okan Oktay
Oğuz Onur Orhan Osman Oya Ozan Ömer Öykü Özcan Özden Özge Özgür Özlem Pelin Pınar Ramazan Rana Recep Reha Reyhan Rıdvan Rıza Sabri Salih Sedat Seda Sefa Selçuk Selda Selim Selin
Selma Semih Semra Serap Sercan Serdar Serhat Serkan Serpil Sevgi Sevil Sevilay Sevim Sezen Sibel Sinan Songül Soner Suat Süheyla Süleyman Sümeyye Şafak Şebnem Şenay Şerife Şeyma
Taner Tarık Tayfun Tayyip Tolga Tuba Tuğba Tuncay Turgay Turgut Tülay Tülin Ufuk Uğur Umut Ümit Vedat Veli Volkan Yahya Yakup Yalçın Yasemin Yasin Yavuz Yeliz Yeşim Yıldız Yılmaz
Yiğit Yunus Yusuf Yücel Zafer Zehra Zekeriya Zeki Zerrin Zeynep Zuhal Zübeyde
Aigul Aida Aibek Almaz Aliya Askar Asel Azamat Bakyt Bolat Daniyar Dilshod Dinara Erlan Farrukh Gulnara Gulnoza Ilham Kanat Kubanychbek Marat Nargiz Nigora Nurlan Nursultan Rashid
Rustam Sardor Saule Shavkat Sherzod Timur Ulugbek Zarina Zhanna Aynur Elchin Elnur Fuad Khadija Leyla Mehriban Natig Orkhan Rauf Sevinj Tural Vugar
Abbas Payam Abdolreza Afshin Akbar Alireza Amin Amir Anahita Arash Ardeshir Arezou Arman Ashkan Atefeh Azadeh Babak Bahareh Bahman Bahram Behnam Behrouz Bijan Dariush Ebrahim Elaheh Elham
Elnaz Farhad Fariba Farid Farideh Farnaz Faranak Farshad Fatemeh Firouz Forough Ghazal Gholam Golnaz Golnar Hadi Hamed Hamid Hamidreza Hossein Houshang Iman Iraj Jafar Jalal Javad Kamran
Kasra Kaveh Kazem Keyvan Khosrow Kianoush Kimia Ladan Laleh Mahdi Mahin Mahmoud Mahnaz Mahsa Majid Mandana Manouchehr Maryam Masih Masoud Mehdi Mehran Mehrdad Mina Mitra Mohammad
Mohammadreza Mohsen Mojtaba Morteza Mostafa Nader Nahid Narges Nasim Nasrin Nazanin Nazila Niloofar Nima Omid Parastoo Parisa Parvin Pejman Pouya Ramin Reza Roya Roxana Saeed Saeid
Sahar Saman Samira Sanaz Sepideh Shabnam Shadi Shahab Shahin Shahram Shahrzad Shahriar Sharareh Shima Shirin Shohreh Siamak Sina Sohrab Soheil Somayeh Taraneh Tahereh Vahid Yasaman
Zahra Zohreh`

const arabic = `
Abdallah Abdel Abdelaziz Abdelhamid Abdelkader Abdelrahman Abdou Abdul Abdulaziz Abdulla Abdullah Abdulrahman Abeer Abir Adel Adil Afaf Ahlam Ahmad Ahmed Aicha Aisha Akram Alaa Amal
Amani Amina Amira Ammar Amr Anas Anis Anwar Areej Ashraf Asma Asmaa Assia Atef Aya Ayman Ayoub Aymen Azza Badr Basel Basem Bashar Bashir Bassam Bassem Bilal Brahim Chaima Dalal Dalia Dania
Dina Djamel Doaa Ehab Eman Emad Essam Fadel Fadi Fadia Fahad Fahd Faisal Faiza Farah Fares Farida Farouk Fathi Fatiha Fatima Fawzi Fayez Feras Fouad Ghada Ghassan Habib Hadeel Haitham
Hakim Hala Hamad Hamdi Hamza Hana Hanaa Hanan Hani Hania Hanin Hassan Hatem Haya Hazem Heba Hicham Hind Hisham Hoda Houda Houssam Hussain Hussam Hussein Huda Iman Ilham Imad Inas Intisar Iyad
Jaber Jad Jamal Jamil Jamila Jawad Jihad Jihan Joumana Kamal Karam Karim Karima Kareem Khadija Khaled Khalid Khalifa Khalil Khaoula Kholoud Lamia Lamya Latifa Leila Lina Lubna Maha Maher
Mahmoud Majd Majed Majida Malak Malek Malika Manal Mansour Marwa Marwan Maysa Meryem Mohamad Mohamed Mohammed Mona Mouna Mounir Mourad Moussa Moustafa Muhammad Muna Munir Musa
Mustapha Nabil Nabila Nada Nadia Nadine Naglaa Nahla Naima Najib Najla Najwa Nasser Nawal Nayef Nazih Nermeen Nesrine Nidal Nizar Noha Noor Nora Noura Nour Nouri Nourhan Omar Omnia
Osama Othman Oussama Qais Qasim Rabab Rabih Rachid Radwan Rafik Raghad Raja Rami Ramy Rana Rania Rasha Rashed Rasim Rayan Razan Reda Reem Rehab Rim Rima Riyad Riham Saad Sabah Sabri Sadiq
Safa Safaa Said Saif Saida Sakina Salah Salam Saleh Salem Salim Salma Salman Salwa Samah Samar Sameh Samer Sami Samia Samir Samira Sana Sanaa Sara Sawsan Sayed Shadia Shaimaa Sherif
Sherine Siham Sohaib Soha Sonia Souad Soumaya Suad Suhail Suhaila Sultan Suleiman Taha Taher Tahar Talal Tamer Tarek Tareq Tariq Tawfiq Wael Wafa Wafaa Wahid Walaa Waleed Walid Wassim Wissam
Yahia Yara Yasser Yasmine Yassin Yassine Yazan Younes Youssef Zahra Zaid Zainab Zaki Zakaria Zeina Zeinab Ziad Zina Zineb Zouhair
Adi Ahuva Hadas Naor Saba Avi Aviv Avigail Avital Avner Ayelet Barak Chaim Dafna Dana Danit Dorit Dov Efrat Ehud Eitan Elad Eliezer Eran Gabi Gadi Galit Gideon Gil Gilad Hagai Haim Hila Idan Ido Ilan Ilana Inbal
Itai Itamar Keren Lahav Liat Lior Maayan Meirav Menachem Michal Mordechai Moshe Naama Nadav Nahum Nir Nitzan Noga Noam Ofer Ofir Ohad Omer Oren Orit Orly Raviv Revital Ronen Ronit
Roni Rotem Sagi Shai Shaul Shimon Shira Shlomo Shmuel Tal Tali Talia Tamar Tomer Tova Tzipi Tzvi Uri Uzi Yaakov Yael Yair Yaniv Yaron Yehuda Yigal Yitzhak Yoav Yochanan Yonatan Yossi
Yotam Yuval Ze'ev Zvi`

const southAsian = `
Aakash Aashish Aniruddha Anoushka Bhaval Brinda Chirag Ganesh Kshitij Mahima Mahua Mohana Preetam Ramya Reena Saba Shaoni Tuhin Aarti Abhay Abhijit Abhinav Abhishek Aditi Aditya Ajay Ajit Akanksha Akash Akhil Akhilesh Akshay Akshaya Alok Aman Amar Ambika Amit Amita Amitabh Amitava Amol Amrita Anand Anandita
Anil Anindita Anirban Anirudh Anita Anjali Anjana Ankit Ankita Ankur Anshul Anu Anuj Anupam Anupama Anuradha Anurag Anusha Aparna Apoorva Archana Arjun Arnab Arpita Arti Arun Aruna
Arundhati Arvind Asha Ashima Ashish Ashok Ashutosh Ashwin Ashwini Asim Atul Avinash Ayesha Ayush Bala Balaji Barkha Basant Bharat Bharati Bhaskar Bhavna Bhupendra Bibek Bikash Bikram
Bindu Binod Bipin Biswajit Chandan Chandra Chandrika Chetan Chitra Damayanti Debashis Deepa Deepak Deepika Deepti Devendra Devesh Devika Dhananjay Dhiraj Dhruv Dilip Dinesh Dipak Dipti
Divya Durga Dushyant Ekta Gaurav Gauri Gautam Gayatri Geeta Geetha Geetika Girish Gita Gokul Gopal Govind Gurpreet Hari Harini Harish Harpreet Harsh Harsha Harshit Hema Hemant Himani
Himanshu Indira Indrani Indu Ishaan Ishani Ishita Jagdish Jaideep Jaswant Jatin Jaya Jayanta Jayanti Jayant Jayashree Jayesh Jhumpa Jitendra Jyoti Jyotsna Kabir Kailash Kalpana Kalyan
Kamala Kanchan Kanika Kapil Karan Karthik Kartik Kavita Kavya Keshav Kiran Kirti Komal Krishna Kriti Kumar Kunal Kushal Lakshmi Lalit Lata Latha Lavanya Leela Madhav Madhavi Madhu Madhur
Madhuri Mahendra Mahesh Mallika Mamata Manas Manish Manisha Manju Manjula Manoj Mansi Meena Meenakshi Meera Megha Mihir Milind Mithun Mohan Mohit Monika Mridula Mukesh Mukul Muskaan Nagesh
Namrata Nandini Nandita Narayan Narendra Naresh Natasha Naveen Navin Neelam Neelima Neena Neeraj Neeta Neha Nidhi Nikhil Nikita Nilesh Nilanjana Nimisha Niraj Niranjan Nirmala Nirupama Nisha
Nishant Nitin Nitish Omkar Padma Pallavi Pankaj Paras Parul Parvati Pavan Payal Pooja Poonam Prabhat Prabhu Prachi Pradeep Prakash Pramod Pranab Pranav Pranay Prasad Prasanna Prasenjit
Prashant Pratap Pratibha Pratik Pratima Praveen Prem Prerna Preeti Prithvi Priti Priya Priyanka Priyanshu Puja Punam Puneet Purnima Radha Radhika Raghav Raghu Rahul Raj Raja Rajat Rajdeep
Rajeev Rajendra Rajesh Rajesh Rajiv Rajkumar Rajnish Raju Rakesh Ram Raman Ramesh Ranjan Ranjit Ranjana Rashmi Ravi Ravindra Reema Rekha Renu Renuka Revathi Richa Rishabh Rishi Ritesh
Ritika Ritu Ritwik Rohan Rohini Rohit Roopa Ruchi Ruchika Rukmini Rupa Rupali Sabina Sachin Sadhana Sagar Sahil Sakshi Samir Sandeep Sandhya Sandip Sangeeta Sanjana Sanjay Sanjeev Sanjib
Sankar Santosh Sapna Saradha Sarika Sarita Satish Satya Satyajit Saumya Saurabh Savita Seema Shailaja Shailendra Shakti Shalini Shankar Sharad Sharmila Shashank Shashi Sheela Shekhar
Shikha Shilpa Shivam Shivani Shobha Shraddha Shreya Shruti Shubha Shubham Shweta Siddharth Siddhartha Smita Smriti Sneha Snigdha Sohini Somnath Sonal Sonali Sonam Soumya Sourav Srikanth Sri
Srinivas Srinivasan Sriram Subhash Subhasish Subir Subodh Subrata Suchitra Sudeep Sudha Sudhir Sudip Sugata Suhas Suhasini Sujata Sujit Sujoy Sukanya Suman Sumana Sumanta Sumit Sumita
Sunanda Sunayana Sundar Sunil Sunita Suparna Supriya Suraj Surendra Suresh Surya Sushant Sushil Sushma Sushmita Swapan Swapna Swapnil Swarup Swati Tanmay Tanuja Tanvi Tapan Tarun Tejas
Trisha Tulika Tushar Uday Ujjwal Uma Umesh Upasana Usha Utkarsh Uttam Vaibhav Vaishali Vandana Vani Varsha Varun Vasant Vasudha Vasundhara Venkat Venkatesh Vibha Vidya Vijay Vijaya Vikas
Vikram Vikrant Vimal Vinay Vinaya Vineet Vinod Vipin Vipul Virendra Vishal Vishnu Vivek Yamini Yash Yashwant Yogesh Yogita
Abdur Abid Adeel Aftab Alamgir Amjad Anwarul Arif Arshad Asad Asif Aslam Atif Atiqur Azhar Babar Bushra Danish Ehsan Faheem Faizan Farhan Farhana Farzana Ghulam Hafiz Hamida Haroon Huma Ijaz
Imran Imtiaz Inam Iqbal Irfan Irshad Ishrat Israr Javed Junaid Kashif Khurram Mahbub Mahfuz Maheen Maqbool Maryam Mazhar Mehreen Mehwish Mizanur Moazzam Mubashir Mudassar Muneeb
Muneeza Munira Musarrat Nadeem Naeem Nasir Nasreen Naveed Nawaz Nazia Nazmul Nusrat Obaidul Parveen Qamar Rabia Rafiq Rafiqul Rahat Raheel Rashida Razia Rehana Rehman Rizwan Rubina Rukhsana
Saad Sabir Sadia Saima Sajid Sajjad Saleem Samina Saqib Shabbir Shafiq Shahbaz Shahid Shahida Shahnaz Shahzad Shakeel Shakil Shamim Shamsul Shazia Sheikh Shehbaz Shireen Shoaib Sohail
Syed Tahir Tahira Taimur Talat Tanveer Tasneem Tayyab Umar Usman Uzma Waqar Waqas Waseem Yasir Yasmeen Younis Zaheer Zahid Zahida Zaigham Zia Zubaida Zubair Zulfiqar
Anura Asanka Chaminda Chandani Chandrika Dilshan Dinesha Gamini Gotabaya Kasun Kumudini Lakshman Lasantha Mahinda Maithripala Namal Nimal Nirosha Nuwan Ranil Ruwan Sajith Sanath
Sarath Sunimalee Thilak Wijaya`

const eastAsian = `
Agus Ahmad Aditya Aji Andi Angga Anggi Anis Anies Annisa Ari Arif Asep Bagus Bambang Bayu Budi Budiman Cahyo Citra Dedi Denny Desi Dewi Dian Dimas Dina Djoko Dwi Edi Eka Eko Endang Erick Erna
Fajar Fitri Fitria Ganjar Gita Gusti Hadi Hendra Hendro Heri Heru Indah Indra Intan Irwan Iwan Jaka Joko Kartika Ketut Krisna Kurnia Lestari Lilik Maman Megawati Muhamad Mulyadi
Ningsih Nina Novi Nurul Nyoman Prabowo Pramono Puan Purnomo Puput Putra Putri Putu Rahmat Ratna Retno Rian Rina Rini Rizal Rizki Rizky Rudi Setiawan Sigit Siti Slamet Sri Sugeng
Suharto Sukarno Sulis Sumarni Suryadi Susi Susilo Sutrisno Syahrul Taufik Teguh Tito Titi Tuti Umi Utami Wahyu Wawan Wayan Widodo Widya Wulan Yanti Yanto Yayan Yoga Yogi Yohanes Yuda Yudi
Yuni Yusril Zulkifli Aisyah Azlan Aziz Azizah Azman Faizal Farid Hafiz Haris Hishammuddin Ismail Izzah Khairul Khairy Mahathir Mohd Muhyiddin Najib Norazlan Nurul Rafizi Rosmah Shahril
Shafie Siti Suhaimi Syafiq Syed Zaidi Zainal Zainuddin
Aiko Akane Akari Aki Akihiko Akihiro Akiko Akio Akira Asami Asuka Atsuko Atsushi Aya Ayaka Ayako Ayumi Chie Chieko Chika Chikako Daisuke Eiji Eiko Emi Emiko Eri Eriko Etsuko Fumie
Fumiko Fumio Goro Hana Hanako Haruka Haruki Haruko Hideaki Hideki Hideko Hideo Hikaru Hiroaki Hirofumi Hiroki Hiroko Hiromi Hironobu Hiroshi Hiroyuki Hisako Hisashi Hitomi Hitoshi Ichiro
Isamu Jiro Jun Junichi Junichiro Junji Junko Kaito Kana Kanako Kanae Kaoru Kaori Kazuhiko Kazuhiro Kazuko Kazumi Kazuo Kazuya Kazuyuki Keiichi Keiji Keiko Keisuke Kei Kenichi Kenji Kenta
Kentaro Kiyoshi Koichi Koichiro Koji Kosuke Kotaro Kumiko Kunihiko Kyoko Machiko Maki Makiko Makoto Mami Mamoru Mana Manabu Mari Mariko Masahiko Masahiro Masaki Masako Masami Masanori
Masao Masaru Masashi Masato Masayoshi Masayuki Mayu Mayuko Mayumi Megumi Michiko Mie Mieko Mika Miki Mikiko Mikio Minako Minoru Misaki Mitsuko Mitsuo Mitsuru Miwa Miyako Miyuki Mizuki Momoko
Motoko Nana Nanako Naoki Naoko Naomi Naoto Naoya Natsuki Natsuko Natsumi Noboru Nobuko Nobuo Nobuyuki Noriko Noriyuki Osamu Reiko Rei Rie Rieko Rika Rina Risa Ryo Ryoichi Ryoko Ryosuke Ryota
Ryu Ryuichi Sachiko Saki Sakura Satoko Satomi Satoru Satoshi Sayaka Sayuri Seiji Seiko Shigeko Shigeo Shigeru Shin Shinichi Shinji Shinjiro Shinobu Shinya Shinzo Shiori Shiro Shizuka Shizuko
Sho Shoichi Shoko Shota Shuichi Shuji Shun Shunsuke Sumiko Susumu Tadashi Taichi Taisuke Takahiro Takako Takao Takashi Takayuki Takeo Takeshi Takuma Takumi Takuya Tamaki Taro Tatsuo Tatsuya
Tetsuo Tetsuya Tetsuro Tokiko Tomoaki Tomohiro Tomoko Tomomi Tomoya Tomoyuki Toru Toshiaki Toshihiko Toshihiro Toshiko Toshio Toshiyuki Tsutomu Tsuyoshi Wataru Yasuhiro Yasuko Yasuo Yasushi
Yasuyuki Yoichi Yoji Yoko Yoshie Yoshihide Yoshihiko Yoshihiro Yoshiko Yoshio Yoshiro Yoshitaka Yoshiyuki Yosuke Yui Yuka Yukari Yuki Yukie Yukiko Yukio Yuko Yumi Yumiko Yuriko Yusuke Yuta Yutaka Yuto
Bongbong Dindo Ferdinand Imee Jejomar Jinggoy Kiko Leni Manny Ninoy Panfilo Risa Rodrigo Sherwin
Anh Bao Bình Cường Dung Dũng Giang Hà Hải Hạnh Hiền Hiếu Hoa Hoàng Hồng Hùng Hương Khánh Khoa Lan Linh Loan Mạnh Minh Nam Nga Ngân Ngọc Nguyên Nguyễn Nhung Phạm Phan Phong Phúc
Phương Quân Quang Quỳnh Sơn Tâm Thanh Thảo Thắng Thị Thịnh Thu Thủy Trang Trần Trung Tuấn Tùng Vân Việt Võ Vũ Vy Xuân Yến Lê Đặng Đỗ Đinh Bùi Huỳnh
Apinya Apirak Aung Chai Chaiwat Chalermpol Kanda Khin Kyaw Narong Nopporn Nyein Paetongtarn Prayut Prayuth Pravit Sirikit Sombat Somchai Somkiat Supachai Suthep Thanathorn Thant Thaksin
Thida Veera Wichai Wassana Yingluck Zaw Zin`

const african = `
Abba Habeeb Ikran Yomi Abdoulaye Abebe Abena Abidemi Abiodun Abiola Abubakar Achieng Ade Adebayo Adedayo Adekunle Ademola Adenike Aderonke Adewale Adjoa Adwoa Afua Aisha Aissatou Akin Akinwumi Akintunde Akua Akwasi
Alassane Alemayehu Alhaji Alioune Aliou Aloysius Ama Amadou Amara Aminata Aminu Amos Anyango Asamoah Asha Assane Awa Ayanda Ayo Ayodele Ayodeji Babajide Babatunde Bakary Barack Berhanu Birhanu Blessing Boubacar
Bola Bolaji Bongani Bukola Bukky Chiamaka Chibuike Chidi Chidinma Chika Chike Chima Chimamanda Chinedu Chinonso Chinua Chinwe Chioma Chipo Chisomo Chukwuemeka Chukwuma Cyprian Cyril Daouda Dawit Desta Dike
Diallo Ebenezer Ebere Ebrima Efua Ekow Emeka Emmanuel Enoch Ephraim Esi Eskinder Fanta Farai Fatou Fatoumata Femi Folasade Foluke Fungai Funmi Funmilayo Getachew Girma Godfrey Godwin Goodluck Haile
Hawa Hezekiah Ibrahima Ifeanyi Ifeoma Ifeyinwa Ike Ikechukwu Innocent Ishmael Issa Isatou Jabulani Jakaya Jomo Julius Juma Kabelo Kagiso Kayode Kehinde Kenenisa Khadija Khalifa Kiprotich Kofi Kojo Kudzai Kudzi
Kunle Kwabena Kwadwo Kwaku Kwame Kwasi Kwesi Lamine Lebo Lerato Lindiwe Lungi Lungile Mahamadou Mahlatse Maina Makena Mamadou Mandla Mariama Mbali Mbugua Meles Mohau Moussa Mpho Msizi Mutua Muthoni Mwangi
Mwai Naledi Nana Ndidi Ngozi Njeri Njoroge Nkechi Nkosazana Nkosana Nnamdi Nokuthula Nomsa Nomvula Nonhlanhla Nosipho Ntombi Nyasha Nyambura Obinna Ochieng Odinga Oge Okechukwu Olabisi Oladipo Olamide Olu Oluwaseun
Olusegun Olufemi Oluwole Omari Omolara Onyeka Osagie Otieno Oumar Ousmane Palesa Patience Phumzile Phindile Precious Prosper Raila Rasheed Refilwe Roseline Rotimi Rutendo Salif Saliou Salva Samson Sani
Segun Seun Seydou Shaka Sibongile Sibusiso Simphiwe Sipho Siphiwe Siyabonga Solomon Souleymane Taiwo Tariro Tawanda Tebogo Tendai Tesfaye Thabang Thabo Thandeka Thandi Thandiwe Themba Thulani Tinashe Titilayo
Tolu Tope Tsepo Tsepho Tsitsi Tunde Tumelo Uche Uchenna Uhuru Umaru Vusi Vusumuzi Wairimu Wambui Wanjiku Wanjiru Wangari Wycliffe Xolani Yaa Yaw Yemi Yetunde Yonas Yoweri Zanele Zawadi Zodwa Zola Zuma`

const cyrillic = `
Александр Александра Алексей Алена Алёна Алина Алиса Алла Альберт Альбина Анастасия Анатолий Ангелина Андрей Анжела Анна Антон Антонина Аркадий Арсений Артем Артём Артур Богдан Борис
Вадим Валентин Валентина Валерий Валерия Варвара Василий Василиса Вера Вероника Виктор Виктория Виталий Владимир Владислав Вячеслав Галина Геннадий Георгий Герман Глеб Григорий Дарья
Денис Диана Дмитрий Ева Евгений Евгения Екатерина Елена Елизавета Ефим Жанна Зинаида Зоя Иван Игнат Игорь Илья Инна Ирина Карина Кирилл Кира Клавдия Константин Кристина Ксения Лариса Лев
Леонид Лидия Лилия Любовь Людмила Майя Макар Максим Маргарита Марина Мария Марк Матвей Михаил Надежда Наталия Наталья Никита Николай Нина Оксана Олег Олеся Ольга Павел Петр Пётр
Платон Полина Раиса Регина Римма Роберт Родион Роман Ростислав Руслан Светлана Святослав Семен Семён Сергей Снежана София Софья Станислав Степан Тамара Тарас Татьяна Тимофей Тимур Ульяна
Федор Фёдор Филипп Эдуард Элина Эльвира Эмма Юлия Юрий Яков Яна Ярослав Ярослава
Андрій Антоніна Анатолій Валентин Валерій Василь Віктор Вікторія Віталій Володимир Ганна Геннадій Григорій Дар'я Дмитро Євген Євгенія Єлизавета Зіновій Ігор Ілля Інна Ірина Катерина
Кирило Людмила Марія Марʼяна Микита Микола Мирослава Михайло Надія Наталія Оксана Олег Олександр Олександра Олексій Олена Олеся Ольга Павло Петро Роман Світлана Сергій Соломія Софія
Тетяна Уляна Федір Юлія Юрій Ярослав
Александар Ана Бранко Бојан Весна Владан Горан Дејан Драган Драгана Душан Иван Ивана Јелена Јована Јован Марко Милан Милица Милош Мирјана Небојша Ненад Никола Предраг Слободан Снежана
Срђан Стефан Тијана Златко Зоран Ангел Бойко Божидар Борислав Валентина Велизар Венцислав Георги Гергана Десислава Димитър Диана Дарина Елена Живко Ивайло Иванка Иво Искра Йордан Калин
Калина Красимир Кристиян Любомир Мартин Милена Миглена Невена Николай Петър Петя Пламен Румен Румяна Светослав Симеон Стефка Стоян Таня Теодора Тодор Христо Цветан Цветелина Юлиян Яна`

const greek = `
Αγγελική Άγγελος Αθανάσιος Αθηνά Αικατερίνη Αλέξανδρος Αλέξης Αναστασία Αναστάσιος Ανδρέας Άννα Αντιγόνη Αντώνης Αντώνιος Απόστολος Άρης Αριστείδης Αργύρης Βαγγέλης Βάσια Βασίλης
Βασιλική Βασίλειος Βίκυ Γεωργία Γεώργιος Γιάννα Γιάννης Γιώργος Γρηγόρης Δημήτρης Δημήτριος Δήμητρα Διονύσης Δώρα Ειρήνη Ελένη Ελευθερία Ελευθέριος Ελπίδα Εύα Ευαγγελία Ευάγγελος Ευγενία
Ευτυχία Ζωή Ηλίας Ηλέκτρα Ηρακλής Θανάσης Θάνος Θεόδωρος Θεοδώρα Θοδωρής Θωμάς Ιάσονας Ιωάννα Ιωάννης Κατερίνα Κλεοπάτρα Κική Κυριάκος Κώστας Κωνσταντίνα Κωνσταντίνος Λάζαρος
Λάμπρος Λευτέρης Λένα Λίνα Λουκάς Μαίρη Μάκης Μάνος Μανώλης Μαρία Μαριάννα Μαρίνα Μάριος Μάρκος Μάρθα Μηνάς Μιχάλης Μιχαήλ Μυρτώ Νάντια Νατάσα Νεκτάριος Νίκη Νικόλαος Νικόλας
Νίκος Νίνα Ντίνα Ξένια Όλγα Παναγιώτα Παναγιώτης Πάνος Παντελής Παρασκευή Παρασκευάς Παύλος Πέτρος Πηνελόπη Ρένα Σάββας Σίμος Σοφία Σπύρος Σταμάτης Σταύρος Σταυρούλα Στέλλα Στέλιος Στέργιος
Στέφανος Σωκράτης Σωτήρης Σωτηρία Τάκης Τάσος Τατιάνα Τίνα Τρύφωνας Φανή Φίλιππος Φώτης Φωτεινή Χαράλαμπος Χάρης Χαρά Χριστίνα Χρήστος Χρύσα Χριστόφορος`
