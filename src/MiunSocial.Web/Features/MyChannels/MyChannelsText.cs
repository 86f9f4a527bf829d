namespace MiunSocial.Web.Features.MyChannels;

public sealed class MyChannelsText;
