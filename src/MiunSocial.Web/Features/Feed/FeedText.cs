namespace MiunSocial.Web.Features.Feed;

public sealed class FeedText;
