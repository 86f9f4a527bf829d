namespace MiunSocial.Web.Features.CalendarFeed;

public sealed class CalendarFeedText;
