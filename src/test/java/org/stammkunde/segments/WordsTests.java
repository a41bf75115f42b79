package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.segments.conditions.TestConditions;
import tools.jackson.databind.json.JsonMapper;

/// Conditions and their opposites read like sentences of people.
class WordsTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final TreeReader reader = new TreeReader(TestConditions.all(2));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {'type':'orders','measure':'count','is':{'comparison':'atLeast','value':2}} | + | die mindestens 2 Mal bestellt haben | who ordered at least 2 times
                    {'type':'orders','measure':'count','is':{'comparison':'exactly','value':0},'within':{'last':90,'unit':'days'}} | + | die in den letzten 90 Tagen nicht bestellt haben | who did not order in the last 90 days
                    {'type':'orders','measure':'count','is':{'comparison':'atMost','value':0}} | - | die bestellt haben | who ordered
                    {'type':'orders','which':'discounted','measure':'count','is':{'comparison':'moreThan','value':0}} | - | die nicht mit Rabatt oder Gutschein bestellt haben | who did not order with a discount or a coupon
                    {'type':'returns','measure':'count','is':{'comparison':'lessThan','value':1}} | + | die kein Geld erstattet bekommen haben | who were not refunded any money
                    {'type':'event','name':'Article Read','is':{'comparison':'between','value':0,'to':0}} | + | die das Ereignis „Article Read“ nicht ausgelöst haben | who did not trigger the event “Article Read”
                    {'type':'event','name':'Article Read','is':{'comparison':'exactly','value':0}} | - | die das Ereignis „Article Read“ ausgelöst haben | who triggered the event “Article Read”
                    {'type':'product','what':'sku','values':['7'],'is':{'comparison':'exactly','value':0}} | + | die keine Artikel mit der Nummer „7“ gekauft haben | who did not buy products with the article number “7”
                    {'type':'orders','which':'discounted','measure':'count','within':{'last':90,'unit':'days'},'is':{'comparison':'atLeast','value':2}} | + | die in den letzten 90 Tagen mindestens 2 Mal mit Rabatt oder Gutschein bestellt haben | who ordered at least 2 times with a discount or a coupon in the last 90 days
                    {'type':'orders','which':'coupon','coupons':['TEN','Herbst'],'measure':'count','is':{'comparison':'exactly','value':1}} | - | die nicht genau 1 Mal mit dem Gutschein „TEN“ oder „Herbst“ bestellt haben | who did not order exactly 1 time with the coupon “TEN” or “Herbst”
                    {'type':'orders','which':'coupon','coupons':['TEN'],'measure':'value','is':{'comparison':'moreThan','value':50}} | + | die für mehr als 50,00 € mit dem Gutschein „TEN“ bestellt haben | who ordered for more than €50.00 with the coupon “TEN”
                    {'type':'orders','which':'returned','measure':'averageValue','within':{'last':2,'unit':'years'},'is':{'comparison':'lessThan','value':50}} | - | deren Bestellungen mit Erstattung in den letzten 2 Jahren im Mittel nicht weniger als 50,00 € wert waren | whose orders with a refund in the last 2 years were not worth less than €50.00 on average
                    {'type':'orders','which':'discounted','measure':'share','within':{'last':12,'unit':'months'},'is':{'comparison':'atLeast','value':80}} | + | bei denen der Anteil der Bestellungen mit Rabatt oder Gutschein in den letzten 12 Monaten mindestens 80 % beträgt | whose share of orders with a discount or a coupon in the last 12 months is at least 80%
                    {'type':'orders','which':'returned','measure':'share','is':{'comparison':'moreThan','value':50}} | - | bei denen der Anteil der Bestellungen mit Erstattung nicht mehr als 50 % beträgt | whose share of orders with a refund is not more than 50%
                    {'type':'orders','measure':'discountShare','is':{'comparison':'between','value':20,'to':30}} | + | bei denen der Rabatt auf Bestellungen 20 % bis 30 % beträgt | whose discount on orders is 20% to 30%
                    {'type':'orders','measure':'returnedShare','within':{'last':1,'unit':'years'},'is':{'comparison':'atLeast','value':50}} | - | deren Bestellungen innerhalb eines Jahres bis jetzt nicht zu mindestens 50 % ihres Werts erstattet wurden | whose orders within a year until now were not refunded by at least 50% of their value
                    {'type':'returns','measure':'count','within':{'last':90,'unit':'days'}} | + | die in den letzten 90 Tagen Geld erstattet bekommen haben | who were refunded any money in the last 90 days
                    {'type':'returns','measure':'count'} | - | die kein Geld erstattet bekommen haben | who were not refunded any money
                    {'type':'returns','measure':'count','is':{'comparison':'atLeast','value':2}} | - | die nicht bei mindestens 2 Bestellungen Geld erstattet bekommen haben | who were not refunded money for at least 2 orders
                    {'type':'returns','measure':'value','within':{'last':6,'unit':'months'},'is':{'comparison':'atLeast','value':100}} | + | die in den letzten 6 Monaten mindestens 100,00 € erstattet bekommen haben | who were refunded at least €100.00 in the last 6 months
                    {'type':'product','of':'first','what':'category','values':['Tee'],'within':{'last':90,'unit':'days'}} | + | die in den letzten 90 Tagen bei ihrer allerersten Bestellung Artikel der Kategorie „Tee“ gekauft haben | who bought products of the category “Tee” in their very first order in the last 90 days
                    {'type':'product','of':'first','what':'sku','values':['7']} | - | die bei ihrer allerersten Bestellung keine Artikel mit der Nummer „7“ gekauft haben | who did not buy products with the article number “7” in their very first order
                    {'type':'event','kind':'any','within':{'last':180,'unit':'days'}} | - | die in den letzten 180 Tagen kein Ereignis ausgelöst haben | who triggered no event in the last 180 days
                    {'type':'event','kind':'any','is':{'comparison':'atLeast','value':5}} | + | die mindestens 5 Mal irgendein Ereignis ausgelöst haben | who triggered any event at least 5 times
                    {'type':'event','kind':'any','measure':'largest','of':'value','is':{'comparison':'atLeast','value':5}} | + | deren größter Wert der Eigenschaft „value“ aller Ereignisse mindestens 5 beträgt | whose largest value of the property “value” of all events is at least 5
                    {'type':'eventDate','which':'last','kind':'any','within':{'longerAgo':30,'unit':'days'}} | + | deren letztes Ereignis überhaupt vor mindestens 30 Tagen war | whose very last event was at least 30 days ago
                    {'type':'product','what':'category','values':['Tee','Kakao'],'within':{'last':90,'unit':'days'}} | + | die in den letzten 90 Tagen Artikel der Kategorie „Tee“ oder „Kakao“ gekauft haben | who bought products of the category “Tee” or “Kakao” in the last 90 days
                    {'type':'product','what':'name','values':['Tee']} | - | die keine Artikel namens „Tee“ gekauft haben | who did not buy products named “Tee”
                    {'type':'product','what':'sku','values':['7'],'is':{'comparison':'moreThan','value':1}} | + | die in mehr als 1 Bestellung Artikel mit der Nummer „7“ gekauft haben | who bought products with the article number “7” in more than 1 order
                    {'type':'product','what':'sku','values':['7'],'is':{'comparison':'between','value':1,'to':3}} | - | die nicht in 1 bis 3 Bestellungen Artikel mit der Nummer „7“ gekauft haben | who did not buy products with the article number “7” in 1 to 3 orders
                    {'type':'profile','field':'email','test':'endsWith','values':['@example.com']} | + | deren E-Mail-Adresse mit „@example.com“ endet | whose e-mail address ends with “@example.com”
                    {'type':'profile','field':'phone','test':'contains','values':['7']} | - | deren Telefonnummer nicht „7“ enthält | whose phone number does not contain “7”
                    {'type':'attribute','name':'Stufe','test':'oneOf','values':['Gold','Silber']} | + | deren Merkmal „Stufe“ „Gold“ oder „Silber“ ist | whose attribute “Stufe” is “Gold” or “Silber”
                    {'type':'attribute','name':'Stufe','test':'startsWith','values':['G']} | - | deren Merkmal „Stufe“ nicht mit „G“ beginnt | whose attribute “Stufe” does not begin with “G”
                    {'type':'attribute','name':'Punkte','test':'number','is':{'comparison':'atLeast','value':-2.5}} | + | deren Merkmal „Punkte“ mindestens −2,5 beträgt | whose attribute “Punkte” is at least −2.5
                    {'type':'attribute','name':'Händler','test':'true'} | - | deren Merkmal „Händler“ nicht „ja“ ist | whose attribute “Händler” is not “yes”
                    {'type':'attribute','name':'birthday','test':'anniversary','days':7} | + | deren Merkmal „birthday“ sich in den nächsten 7 Tagen jährt | whose attribute “birthday” has its anniversary in the next 7 days
                    {'type':'attribute','name':'birthday','test':'anniversary','days':1} | - | deren Merkmal „birthday“ sich nicht heute jährt | whose attribute “birthday” does not have its anniversary today
                    {'type':'attribute','name':'Ende','test':'upcoming','days':14} | + | deren Merkmal „Ende“ in den nächsten 14 Tagen liegt | whose attribute “Ende” is in the next 14 days
                    {'type':'attribute','name':'Ende','test':'date','within':{'longerAgo':1,'unit':'years'}} | - | deren Merkmal „Ende“ nicht vor mindestens einem Jahr liegt | whose attribute “Ende” is no date at least a year ago
                    {'type':'attribute','name':'Stufe','test':'unknown'} | - | deren Merkmal „Stufe“ bekannt ist | whose attribute “Stufe” is known
                    {'type':'overdue','percentile':80} | + | die gemessen an mindestens 80 % ihrer Bestellabstände überfällig sind | who are overdue by at least 80% of their own gaps between orders
                    {'type':'overdue','percentile':100} | - | die gemessen an mindestens 100 % ihrer Bestellabstände nicht überfällig sind | who are not overdue by at least 100% of their own gaps between orders
                    {'type':'rfm','by':'group','groups':['champions','potentialLoyalists','cantLose']} | + | die zur RFM-Gruppe „Champions“, „Potenziell Treue“ oder „Nicht zu verlieren“ gehören | who are in the RFM group “Champions”, “Potential loyalists” or “Can’t lose”
                    {'type':'rfm','by':'group','groups':['lost']} | - | die nicht zur RFM-Gruppe „Verlorene“ gehören | who are not in the RFM group “Lost”
                    {'type':'rfm','by':'scores','recency':{'comparison':'atLeast','value':4},'monetary':{'comparison':'exactly','value':5}} | + | die nach RFM mit Aktualität mindestens 4 und Bestellwert genau 5 bewertet sind | who are rated recency at least 4 and monetary value exactly 5 by RFM
                    {'type':'rfm','by':'scores','frequency':{'comparison':'between','value':2,'to':3}} | - | die nach RFM nicht mit Häufigkeit 2 bis 3 bewertet sind | who are not rated frequency 2 to 3 by RFM
                    {'type':'rfm','by':'scores'} | + | die eine RFM-Bewertung haben | who have RFM scores
                    {'type':'rfm','by':'scores'} | - | die keine RFM-Bewertung haben | who have no RFM scores
                    {'type':'lifecycle','stage':'atRisk'} | + | die im Lebenszyklus „gefährdet“ sind | who are “at risk” in their lifecycle
                    {'type':'lifecycle','stage':'new'} | - | die im Lebenszyklus nicht „neu“ sind | who are not “new” in their lifecycle
                    {'type':'subscription','test':'running','plans':['Basis']} | + | die ein laufendes Abonnement im Tarif „Basis“ haben | who have a running subscription with the plan “Basis”
                    {'type':'subscription','test':'running'} | - | die kein laufendes Abonnement haben | who have no running subscription
                    {'type':'subscription','test':'notRunning'} | + | die kein laufendes Abonnement haben | who have no running subscription
                    {'type':'subscription','test':'notRunning'} | - | die ein laufendes Abonnement haben | who have a running subscription
                    {'type':'subscription','test':'ended','within':{'longerAgo':1,'unit':'years'}} | + | die ein vor mindestens einem Jahr beendetes Abonnement haben | who have a subscription that ended at least a year ago
                    {'type':'subscription','test':'ended'} | - | die kein beendetes Abonnement haben | who have no subscription that ended
                    {'type':'subscription','test':'renews','days':30} | + | deren Abonnement sich in den nächsten 30 Tagen verlängert | whose subscription renews in the next 30 days
                    {'type':'subscription','test':'renews','days':1,'plans':['Basis','Plus']} | - | deren Abonnement im Tarif „Basis“ oder „Plus“ sich innerhalb eines Tages nicht verlängert | whose subscription with the plan “Basis” or “Plus” does not renew within a day
                    {'type':'event','name':'Article Read'} | + | die das Ereignis „Article Read“ ausgelöst haben | who triggered the event “Article Read”
                    {'type':'event','name':'Preise','kind':'page','within':{'last':2,'unit':'weeks'}} | - | die in den letzten 2 Wochen die Seite „Preise“ nicht angesehen haben | who did not view the page “Preise” in the last 2 weeks
                    {'type':'event','name':'Start','kind':'screen','is':{'comparison':'atLeast','value':2}} | + | die den Bildschirm „Start“ mindestens 2 Mal angesehen haben | who viewed the screen “Start” at least 2 times
                    {'type':'event','name':'Article Read','is':{'comparison':'exactly','value':1}} | - | die das Ereignis „Article Read“ nicht genau 1 Mal ausgelöst haben | who did not trigger the event “Article Read” exactly 1 time
                    {'type':'event','name':'Article Read','where':[{'property':'topic','test':'oneOf','values':['Tea']},{'property':'seconds','test':'number','is':{'comparison':'atLeast','value':30.5}}]} | + | die das Ereignis „Article Read“ (mit „topic“ gleich „Tea“ und „seconds“ von mindestens 30,5) ausgelöst haben | who triggered the event “Article Read” (with “topic” equal to “Tea” and “seconds” of at least 30.5)
                    {'type':'event','name':'Article Read','where':[{'property':'topic','test':'startsWith','values':['T']}],'within':{'last':7,'unit':'days'}} | - | die in den letzten 7 Tagen das Ereignis „Article Read“ (mit „T“ am Anfang von „topic“) nicht ausgelöst haben | who did not trigger the event “Article Read” (with “T” at the beginning of “topic”) in the last 7 days
                    {'type':'event','name':'Order Completed','measure':'sum','of':'revenue','is':{'comparison':'atLeast','value':100},'within':{'last':30,'unit':'days'}} | + | deren Summe der Eigenschaft „revenue“ des Ereignisses „Order Completed“ in den letzten 30 Tagen mindestens 100 beträgt | whose sum of the property “revenue” of the event “Order Completed” in the last 30 days is at least 100
                    {'type':'event','kind':'page','name':'Preise','measure':'largest','of':'depth','is':{'comparison':'lessThan','value':0.5}} | - | deren größter Wert der Eigenschaft „depth“ der Seite „Preise“ nicht weniger als 0,5 beträgt | whose largest value of the property “depth” of the page “Preise” is not less than 0.5
                    {'type':'eventDate','which':'last','name':'Signed In','within':{'longerAgo':30,'unit':'days'}} | + | deren letztes Ereignis „Signed In“ vor mindestens 30 Tagen war | whose last event “Signed In” was at least 30 days ago
                    {'type':'eventDate','which':'first','kind':'page','name':'Preise','within':{'last':2,'unit':'weeks'}} | - | deren erster Aufruf der Seite „Preise“ nicht in den letzten 2 Wochen war | whose first view of the page “Preise” was not in the last 2 weeks
                    {'type':'eventStreak','name':'Signed In','streak':'longest','length':4,'unit':'weeks','within':{'last':1,'unit':'years'}} | + | die innerhalb eines Jahres bis jetzt mindestens 4 Wochen in Folge das Ereignis „Signed In“ ausgelöst haben | who triggered the event “Signed In” in at least 4 consecutive weeks within a year until now
                    {'type':'eventStreak','kind':'page','name':'Preise','streak':'longest','length':2,'unit':'days','where':[{'property':'depth','test':'known'}]} | - | die nie 2 Tage in Folge die Seite „Preise“ (mit vorhandenem „depth“) angesehen haben | who never viewed the page “Preise” (with “depth” given) in 2 consecutive days
                    {'type':'eventStreak','kind':'any','streak':'current','length':3,'unit':'months'} | + | die seit mindestens 3 Monaten jeden Monat irgendein Ereignis ausgelöst haben | who have triggered any event every month for at least 3 months
                    {'type':'eventStreak','name':'Signed In','streak':'current','length':3,'unit':'days'} | - | die nicht seit mindestens 3 Tagen jeden Tag das Ereignis „Signed In“ ausgelöst haben | who have not triggered the event “Signed In” every day for at least 3 days
                    {'type':'orderStreak','streak':'longest','length':3,'unit':'months'} | + | die mindestens 3 Monate in Folge bestellt haben | who ordered in at least 3 consecutive months
                    {'type':'orderStreak','which':'discounted','streak':'longest','length':3,'unit':'months','within':{'from':'2026-01-01'}} | - | die seit dem 1. Januar 2026 nie 3 Monate in Folge mit Rabatt oder Gutschein bestellt haben | who never ordered with a discount or a coupon in 3 consecutive months since 1 January 2026
                    {'type':'orderStreak','streak':'current','length':2,'unit':'weeks'} | + | die seit mindestens 2 Wochen jede Woche bestellt haben | who have ordered every week for at least 2 weeks
                    {'type':'orderStreak','streak':'current','length':2,'unit':'weeks'} | - | die nicht seit mindestens 2 Wochen jede Woche bestellt haben | who have not ordered every week for at least 2 weeks
                    {'type':'sequence','first':'A','test':'followed','then':'B','days':7,'within':{'last':30,'unit':'days'}} | + | die in den letzten 30 Tagen „A“ und innerhalb von 7 Tagen danach „B“ ausgelöst haben | who triggered “A” in the last 30 days and then “B” within 7 days
                    {'type':'sequence','first':'A','test':'notFollowed','then':'B','days':1} | + | die „A“ ohne „B“ innerhalb eines Tages danach ausgelöst haben | who triggered “A” without “B” within a day after it
                    {'type':'sequence','first':'A','test':'notFollowed','then':'B','days':7} | - | die nie „A“ ohne „B“ innerhalb von 7 Tagen danach ausgelöst haben | who never triggered “A” without “B” within 7 days after it
                    {'type':'segment','segment':1} | + | die zum Segment „Stammkunden“ gehören | who are in the segment “Stammkunden”
                    {'type':'segment','segment':12} | - | die nicht zum Segment 12 gehören | who are not in the segment 12
                    {'type':'segment','segment':1,'since':{'last':7,'unit':'days'}} | + | die mit Eintritt in den letzten 7 Tagen zum Segment „Stammkunden“ gehören | who are in the segment “Stammkunden” having entered it in the last 7 days
                    {'type':'list','list':1} | + | die auf der Liste „Messe 2026“ stehen | who are on the list “Messe 2026”
                    {'type':'list','list':12} | - | die nicht auf der Liste 12 stehen | who are not on the list 12
                    {'type':'list','list':1,'since':{'last':7,'unit':'days'}} | + | die mit Aufnahme in den letzten 7 Tagen auf der Liste „Messe 2026“ stehen | who are on the list “Messe 2026” having been added in the last 7 days
                    {'type':'list','list':1,'since':{'longerAgo':1,'unit':'months'}} | - | die nicht mit Aufnahme vor mindestens einem Monat auf der Liste „Messe 2026“ stehen | who are not on the list “Messe 2026” having been added at least a month ago
                    {'type':'sample','percent':10} | + | die zur Zufallsstichprobe von 10 % gehören | who are in the random sample of 10%
                    {'type':'sample','percent':10,'seed':1234} | - | die nicht zur Zufallsstichprobe Nr. 1234 von 10 % gehören | who are not in the random sample no. 1234 of 10%
                    {'type':'tickets','which':'open'} | + | die ein noch offenes Ticket erstellt haben | who created a ticket that is still open
                    {'type':'tickets','which':'unhappy','within':{'last':3,'unit':'months'}} | - | die in den letzten 3 Monaten kein von ihnen schlecht bewertetes Ticket erstellt haben | who created no ticket in the last 3 months that they rated badly
                    {'type':'tickets','which':'open','is':{'comparison':'atLeast','value':2}} | - | die nicht mindestens 2 noch offene Tickets erstellt haben | who did not create at least 2 tickets that are still open
                    {'type':'tickets','which':'any','is':{'comparison':'lessThan','value':1}} | + | die kein Ticket erstellt haben | who created no ticket
                    """)
    void readWell(String condition, String holds, String german, String english) {
        assertThat(words(condition, holds.equals("+"), Locale.GERMAN)).isEqualTo(german);
        assertThat(words(condition, holds.equals("+"), Locale.ENGLISH)).isEqualTo(english);
    }

    private String words(String condition, boolean holds, Locale language) {
        LocaleContextHolder.setLocale(language);
        var tree = reader.read(JSON.readTree(condition.replace('\'', '"')), "");
        return words((Tree.Leaf<?>) tree, holds).replace('\u00a0', ' ');
    }

    private static <T> String words(Tree.Leaf<T> leaf, boolean holds) {
        return leaf.type().words(leaf.parameters(), holds);
    }
}
