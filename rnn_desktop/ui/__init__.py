"""The window, in rooms: window → read, train → columns, panels, export → network → scene, widgets → style."""
