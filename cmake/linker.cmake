# mold links the tests in a fraction of the time; any other linker does as well.
find_program(SIJILL_MOLD mold)
if(SIJILL_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
