using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Seeding;

/// <summary>The prepared reasons that officers start with. They are meant to be edited, here and with each decision.</summary>
internal static class ReferenceReasons
{
    public static IEnumerable<PreparedReason> All(DateTime now) =>
        Returning().Concat(Approving()).Concat(Rejecting()).Concat(SendingBack()).Concat(Declining())
            .Select((one, place) => one.ToReason(now.AddMilliseconds(place)));

    private static IEnumerable<Words> Returning() =>
    [
        new(RequestVerb.Return,
            "Målgruppen behöver preciseras", "The audience needs to be clearer",
            "Berätta mer om vilka ni vill nå och hur ni vet att de finns på plattformen. Ju tydligare målgruppen är, desto lättare är det att avgöra om en egen kanal är rätt väg.",
            "Tell us more about whom you want to reach and how you know that they are on the platform. The clearer the audience, the easier it is to see whether a channel of your own is the right way."),
        new(RequestVerb.Return,
            "Fler administratörer behövs", "More administrators are needed",
            "Kontot behöver fler administratörer som är anställda, så att det inte blir stående när någon slutar eller är ledig. Komplettera med namn och e-postadress.",
            "The account needs more administrators who are employees, so that it is looked after when somebody leaves or is away. Please add their names and e-mail addresses."),
        new(RequestVerb.Return,
            "Funktionsbrevlåda saknas", "A function mailbox is missing",
            "Ange en funktionsbrevlåda i stället för en personlig adress. Kontot ska gå att nå och återställa även när en enskild person har slutat.",
            "Please give a function mailbox instead of a personal address. It must be possible to reach and recover the account even when one person has left."),
        new(RequestVerb.Return,
            "Planen behöver mer", "The plan needs more",
            "Beskriv vad ni tänker publicera de första månaderna, hur ofta, och vem som svarar på frågor och kommentarer. Räkna med tiden det tar.",
            "Describe what you mean to publish in the first months, how often, and who answers questions and comments. Please reckon with the time it takes."),
        new(RequestVerb.Return,
            "Välj ett annat kontonamn", "Choose another handle",
            "Kontonamnet ligger för nära ett som redan finns. Föreslå ett som tydligt visar vilken verksamhet det är, helst med universitetets namn eller kortform först.",
            "The handle is too close to one that exists. Please suggest one that clearly shows which unit it is, preferably beginning with the university’s name or short form."),
    ];

    private static IEnumerable<Words> Approving() =>
    [
        new(RequestVerb.Approve,
            "Behovet är tydligt", "The need is clear",
            "Behovet är väl beskrivet och målgruppen nås inte av någon befintlig kanal. Lycka till med starten, och hör av er till kommunikationsavdelningen när ni behöver stöd.",
            "The need is well described, and no existing channel reaches the audience. Good luck with the start, and turn to the communications department whenever you need support."),
        new(RequestVerb.Approve,
            "Godkänt på prov", "Approved for a trial",
            "Kanalen godkänns på prov i ett år. Då går vi tillsammans igenom om den når sin målgrupp och om den ska finnas kvar.",
            "The channel is approved for a trial of one year. We then look together at whether it reaches its audience and whether it should stay."),
    ];

    private static IEnumerable<Words> Rejecting() =>
    [
        new(RequestVerb.Reject,
            "En befintlig kanal räcker", "An existing channel serves",
            "Det finns redan en kanal som når samma målgrupp. Vi hjälper gärna till att få ut ert innehåll där, så att ni slipper bygga upp en ny följarskara.",
            "There is already a channel that reaches the same audience. We gladly help you to publish there, so that you need not build up followers of your own."),
        new(RequestVerb.Reject,
            "För kort tid eller en enstaka händelse", "Too short, or a single event",
            "En egen kanal passar inte för något som pågår en kort tid. Använd i stället de gemensamma kanalerna, där vi kan planera in inläggen tillsammans.",
            "A channel of one’s own does not fit something that goes on for a short time. Please use the shared channels, where we can plan the posts together."),
        new(RequestVerb.Reject,
            "Resurserna räcker inte", "Too few resources",
            "Med den tid som är avsatt blir det svårt att hålla kanalen levande och svara dem som hör av sig. Återkom gärna när det finns fler som kan hjälpas åt.",
            "With the time that has been set aside it will be hard to keep the channel alive and answer those who write. You are welcome back when more people can share the work."),
    ];

    private static IEnumerable<Words> SendingBack() =>
    [
        new(RequestVerb.SendBack,
            "Adressen går inte att öppna", "The address does not open",
            "Adressen går inte att öppna, eller leder inte till kontot. Kontrollera att kontot är publicerat och klistra in adressen igen.",
            "The address does not open, or does not lead to the account. Please see that the account is published and paste the address again."),
        new(RequestVerb.SendBack,
            "Profilen visar inte vem som står bakom", "The profile does not say who is behind it",
            "Av profilen ska det framgå att kontot är universitetets: lägg till verksamhetens namn, en kort beskrivning och en länk till webbplatsen.",
            "The profile must show that the account is the university’s: please add the unit’s name, a short description and a link to the website."),
    ];

    private static IEnumerable<Words> Declining() =>
    [
        new(RequestVerb.Decline,
            "Verksamheten kan inte avsätta tiden", "The unit cannot set aside the time",
            "Vi kan inte avsätta den tid som kanalen skulle kräva just nu.",
            "We cannot set aside the time that the channel would take at present."),
    ];

    private sealed record Words(RequestVerb Verb, string TitleSv, string TitleEn, string Sv, string En)
    {
        /// <param name="then">They are offered in the order in which they were made.</param>
        public PreparedReason ToReason(DateTime then) =>
            PreparedReason.Create(Guid.CreateVersion7(then), Verb, new(TitleSv, TitleEn), new(Sv, En), Actor.Clock, then);
    }
}
