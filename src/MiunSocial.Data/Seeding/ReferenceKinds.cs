using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using static MiunSocial.Data.Seeding.ReferenceAudiences;
using static MiunSocial.Data.Seeding.ReferencePlatforms;

namespace MiunSocial.Data.Seeding;

/// <summary>The six kinds of channel that the university has decided on.</summary>
internal static class ReferenceKinds
{
    public const string FacebookUniversity = "facebook-university";
    public const string InstagramOfficial = "instagram-official";
    public const string LinkedInUniversity = "linkedin-university";
    public const string DiscussionForum = "discussion-forum";

    public static IReadOnlyList<ChannelKind> All(
        IReadOnlyDictionary<string, Guid> platforms, IReadOnlyDictionary<string, Guid> audiences, DateTime now) =>
    [
        ChannelKind.Create(FacebookUniversity, platforms[Facebook], new()
            {
                Position = 1,
                HeldBy = ChannelHolder.University,
                IsOpenToRequests = false,
                AudienceIds = [audiences[CurrentStudents], audiences[GeneralPublic]],
                Name = new("Universitetets Facebooksida", "University Facebook page"),
                Purpose = new(
                    "Ge studenterna aktuell och användbar information, väcka engagemang och bygga stolthet över universitetet.",
                    "Give students current and useful information, spark engagement and build pride in the university."),
                Strategy = new(
                    "Sidan är navet: hit leder övriga kanaler, och härifrån sprids det som fler behöver se. Innehållet vänder sig brett, men när något måste väljas bort går nuvarande studenter först. Tipsa gärna kommunikationsavdelningen om sådant som berör hela universitetet.",
                    "The page is the hub: other channels lead here, and what more people need to see spreads from here. The content is for a broad audience, but when something has to give way, current students come first. Tell the communications department about news that concerns the whole university."),
            }, Actor.Clock, now, isHub: true),
        ChannelKind.Create("facebook-units", platforms[Facebook], new()
            {
                Position = 2,
                HeldBy = ChannelHolder.Unit,
                IsOpenToRequests = true,
                Name = new("Övriga Facebooksidor och grupper", "Other Facebook pages and groups"),
                Purpose = new(
                    "Nå en avgränsad målgrupp, eller möta ett kommunikationsbehov som de gemensamma kanalerna inte täcker.",
                    "Reach a particular audience, or meet a communication need that the shared channels do not cover."),
                Strategy = new(
                    "En egen sida eller grupp passar när en verksamhet har något att säga ofta, till människor som vill höra just det – till exempel ett forskningscentrum eller ett program. Behov och målgrupp beskrivs i ärendet. Är behovet tillfälligt är det oftast bättre att synas i navet.",
                    "A page or group of one's own fits when a unit often has something to say to people who want to hear just that – a research centre or a programme, for example. The request states the need and the audience. For a passing need, appearing in the hub usually works better."),
            }, Actor.Clock, now),
        ChannelKind.Create(InstagramOfficial, platforms[Instagram], new()
            {
                Position = 3,
                HeldBy = ChannelHolder.University,
                IsOpenToRequests = false,
                IsLendable = true,
                AudienceIds = [audiences[CurrentStudents]],
                Name = new("Officiellt Instagramkonto", "Official Instagram account"),
                Purpose = new(
                    "Visa studentlivet som det är, ge en positiv bild av universitetet och stärka sammanhållning och stolthet bland studenterna.",
                    "Show student life as it is, give a positive picture of the university, and strengthen cohesion and pride among students."),
                Strategy = new(
                    "Studenterna berättar bäst själva. Därför kan kontot lånas ut till nuvarande studenter för en tid, med tydliga regler och en kommunikatör till hands.",
                    "Students tell their own story best. The account can therefore be lent to current students for a while, with clear rules and a communications officer at hand."),
            }, Actor.Clock, now),
        ChannelKind.Create("instagram-units", platforms[Instagram], new()
            {
                Position = 4,
                HeldBy = ChannelHolder.Unit,
                IsOpenToRequests = true,
                Name = new("Övriga Instagramkonton", "Other Instagram accounts"),
                Purpose = new(
                    "Nå en avgränsad målgrupp i bild och film när behovet är varaktigt.",
                    "Reach a particular audience in pictures and film when the need is lasting."),
                Strategy = new(
                    "Passar till exempel ett enskilt program eller ett forskningscentrum som kan visa sin vardag regelbundet. Behov och målgrupp beskrivs i ärendet, på samma sätt som för Facebook.",
                    "Fits a single programme or a research centre, for example, that can show its everyday life regularly. The request states the need and the audience, just as for Facebook."),
            }, Actor.Clock, now),
        ChannelKind.Create(LinkedInUniversity, platforms[LinkedIn], new()
            {
                Position = 5,
                HeldBy = ChannelHolder.University,
                IsOpenToRequests = false,
                AudienceIds = [audiences[Alumni], audiences[Partners]],
                Name = new("LinkedIn", "LinkedIn"),
                Purpose = new(
                    "Hålla kontakten med tidigare studenter och andra som bryr sig om universitetet.",
                    "Keep in touch with former students and others who care about the university."),
                Strategy = new(
                    "Här ska man vilja svara, dela och känna igen sig. Vi skriver om sådant som gör alumner och samarbetspartner stolta över att höra ihop med oss.",
                    "This is where people should want to reply, share and recognise themselves. We write about what makes alumni and partners proud to belong with us."),
            }, Actor.Clock, now),
        ChannelKind.Create(DiscussionForum, platforms[VivaEngage], new()
            {
                Position = 6,
                HeldBy = ChannelHolder.Internal,
                IsOpenToRequests = false,
                AudienceIds = [audiences[Staff]],
                Name = new("Diskussionsforum", "Discussion forum"),
                Purpose = new(
                    "Ge medarbetare en plats att visa sitt arbete, delta i trådar, kommentera och sprida inlägg vidare.",
                    "Give staff a place to show their work, join threads, comment and pass posts on."),
                Strategy = new(
                    "Forumet är internt: det som skrivs här riktar sig till kollegor och visas inte utåt.",
                    "The forum is internal: what is written here is for colleagues and is not shown outside."),
            }, Actor.Clock, now),
    ];
}
